import { expect, test } from "vitest";
import type { GateForecast, Outlook } from "../../src/domain/forecast.ts";
import { renderForecast } from "../../src/views/forecast.ts";
import { anIndicator, assessOne } from "../builders.ts";
import { en, vi } from "../words.ts";

const OUTLOOK: Outlook = { level: 1, remaining: 8, longLead: [], weeks: 30, weeksWithClosures: 9, pace: 0.3 };
const told: GateForecast = { ...OUTLOOK, p50: "2027-06", p85: "2027-10", deadline: "2027-06-30", paceNeeded: 0.266 };

test("a forecast says both months, the pace that the date asks for, and long work by itself", () => {
  expect(renderForecast(told, vi)).toEqual([
    "Với nhịp độ hiện nay, dự báo đạt đủ mức 1 vào tháng 6/2027 (khả năng 50%), chậm nhất tháng 10/2027 (khả năng 85%).",
    "Để kịp mốc 30/06/2027, còn 08 chỉ tiêu, mỗi tuần cần đạt thêm 0,27 chỉ tiêu (hiện nay: 0,3).",
  ]);
  const longLead = [assessOne(anIndicator({ leadDays: 400 }))];
  expect(renderForecast({ ...told, longLead, longLeadOn: "2027-12-28" }, en).at(-1)).toBe(
    "Apart from those, 1 indicator with long preparation (degrees, buildings, budget) can be ready on 28 Dec 2027 at the earliest.",
  );
});

test("where it refuses it says why, and still the pace; of an open level it says nothing", () => {
  const short: GateForecast = {
    ...OUTLOOK,
    weeksWithClosures: 3,
    refused: "fewWeeks",
    deadline: "2027-06-30",
    paceNeeded: 1,
  };
  expect(renderForecast(short, vi)).toEqual([
    "Chưa dự báo được thời điểm đạt mức 1: số tuần có chỉ tiêu đạt thêm mới là 03, cần ít nhất 05 tuần.",
    "Để kịp mốc 30/06/2027, còn 08 chỉ tiêu, mỗi tuần cần đạt thêm 1 chỉ tiêu (hiện nay: 0,3).",
  ]);
  expect(renderForecast({ ...OUTLOOK, refused: "noEnd" }, vi)).toHaveLength(1);
  expect(renderForecast({ ...OUTLOOK, refused: "open" }, vi)).toEqual([]);
});
