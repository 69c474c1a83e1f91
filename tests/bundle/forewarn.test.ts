/** What a coordinator can do about the next mails, and what the sender's account and its silence look like. */
import { describe, expect, test } from "vitest";
import { serialOfDay } from "../../src/local/zone.ts";
import { vi } from "../words.ts";
import { COORDINATOR, demoSchool, outcomeOf, rowOf, type School, setSetting, succeed, type } from "./harness.ts";

const NEXT = vi.tabs.forecast;
const SUCCESSOR = "truong.phong.tchc@truong.example";

const tick = (school: School, user = COORDINATOR) => school.run("hourly", { mode: "trigger", user });
const to = (school: School, from = 0) => school.outbox.slice(from).map((mail) => mail.to.join(","));
const said = (school: School) => school.alerts[school.alerts.length - 1]?.prompt ?? "";
const titles = (school: School) => JSON.stringify(school.menus);

function approved(options: Parameters<typeof demoSchool>[0] = {}): School {
  const school = demoSchool(options);
  succeed(school.press("approveDigests", "yes"));
  return school;
}

/** The tab's rows that announce a mail: code, day, subject. */
function announced(school: School): [string, string, string][] {
  const [headers = [], ...rows] = school.cells(NEXT);
  const at = (field: keyof typeof vi.columns.forecast) => headers.indexOf(vi.columns.forecast[field]);
  return rows
    .filter((cells) => cells[at("on")])
    .map((cells) => [String(cells[at("email")]), String(cells[at("on")]), String(cells[at("subject")])]);
}

describe("the next mails", () => {
  test("stand in their tab the working day before, and are those that leave when nothing changes", () => {
    const school = approved();
    const before = announced(school);
    expect(before.length).toBeGreaterThan(0);
    expect(new Set(before.map(([, day]) => day))).toEqual(new Set([String(serialOfDay(2026, 11, 25))]));
    const count = school.outbox.length;
    school.at("2026-11-25T07:10:00");
    tick(school);
    const left = school.outbox.slice(count).map(({ to: [address], subject }) => [address, subject]);
    const forecasts = before.map(([address, , subject]) => [address, subject]);
    // The coordinator's own mail also looks ahead once more, which the day before could not know.
    const others = (list: unknown[][]) => list.filter(([address]) => address !== COORDINATOR).sort();
    expect(others(left)).toEqual(others(forecasts));
  });

  test("to a person are held until the day that the coordinator wrote, and leave again after it", () => {
    const school = approved();
    const [[address = ""] = []] = announced(school).filter(([email]) => email !== COORDINATOR);
    const code = String(school.cells(NEXT).find((cells) => cells.includes(address))?.[0]);
    type(school, NEXT, code, vi.columns.forecast.holdUntil, new Date(2026, 10, 25));
    const count = school.outbox.length;
    school.at("2026-11-25T07:10:00");
    tick(school);
    tick(school);
    expect(to(school, count)).not.toContain(address);
    const last = school.cells(vi.tabs.mails).filter((cells) => cells[2] === code);
    expect(last[last.length - 1]?.[6]).toBe("giữ lại");
    school.at("2026-11-26T07:10:00");
    tick(school);
    expect(to(school, count)).toContain(address);
  });

  test("are held when the day cannot be read: no mail leaves on a guess", () => {
    const school = approved();
    const [[address = ""] = []] = announced(school).filter(([email]) => email !== COORDINATOR);
    const code = String(school.cells(NEXT).find((cells) => cells.includes(address))?.[0]);
    type(school, NEXT, code, vi.columns.forecast.holdUntil, "mai");
    const count = school.outbox.length;
    school.at("2026-11-25T07:10:00");
    tick(school);
    expect(to(school, count)).not.toContain(address);
  });

  test("take the coordinator's word along once, and the word stays as it was typed", () => {
    const school = approved();
    const [[address = ""] = []] = announced(school).filter(([email]) => email !== COORDINATOR);
    const code = String(school.cells(NEXT).find((cells) => cells.includes(address))?.[0]);
    const word = "Nhờ đồng chí gửi bản scan <trước> thứ Sáu";
    type(school, NEXT, code, vi.columns.forecast.remark, word);
    for (const day of ["25", "26", "27", "30"]) {
      school.at(`2026-11-${day}T07:10:00`);
      tick(school);
    }
    const with_ = school.outbox.filter(({ body }) => body?.includes(word));
    expect(with_.map((mail) => mail.to[0])).toEqual([address]);
    expect(with_[0]?.htmlBody).toContain("&lt;trước&gt;");
    expect(rowOf(school, NEXT, code)[vi.columns.forecast.remark]).toBe(word);
  });

  test("never write a cell of the coordinator's, though its row is sorted away from where it was", () => {
    const school = approved();
    const [headers = [], ...rows] = school.cells(NEXT);
    const { remark, person } = vi.columns.forecast;
    const codes = rows.map((cells) => String(cells[0]));
    for (const code of codes) type(school, NEXT, code, remark, `lời nhắn cho ${code}`);
    const reversed = school.cells(NEXT).slice(1).reverse();
    succeed(school.edit(NEXT, 2, 1, reversed));
    school.at("2026-11-25T07:10:00");
    tick(school);
    for (const code of codes) {
      expect(rowOf(school, NEXT, code)).toMatchObject({ [person]: code, [remark]: `lời nhắn cho ${code}` });
    }
    expect(school.cells(NEXT)[0]).toEqual(headers);
  });
});

describe("the sending account", () => {
  test("is written in the settings, and the schedule's last good run on the overview", () => {
    const school = approved();
    expect(rowOf(school, vi.tabs.settings, vi.settings.sender.label)["Giá trị"]).toBe(COORDINATOR);
    tick(school);
    const pulse = school
      .cells(vi.tabs.overview)
      .find((cells) => String(cells[0]).startsWith("Thư nhắc việc: đang gửi tự động"));
    expect(pulse?.[0]).toContain("24/11/2026");
  });

  test("that falls silent shows in the menu's caption, with what to press first", () => {
    const school = approved();
    tick(school);
    school.open();
    expect(titles(school)).not.toContain("⚠");
    school.at("2026-11-27T08:00:00");
    school.open();
    expect(titles(school)).toContain("Sổ Chuẩn ⚠ lịch chưa chạy từ 24/11/2026");
  });

  test("is taken over by the named successor with one press; the old trigger ends itself, nobody gets two mails", () => {
    const school = approved();
    setSetting(school, vi.settings.successor.label, "TP-TCHC");
    school.at("2026-11-25T06:30:00");
    succeed(school.pressAs(SUCCESSOR, "takeOver", "ok"));
    expect(said(school)).toContain("Đã tiếp quản");
    expect(rowOf(school, vi.tabs.settings, vi.settings.sender.label)["Giá trị"]).toBe(SUCCESSOR);
    const count = school.outbox.length;
    school.at("2026-11-25T07:10:00");
    tick(school);
    expect(school.outbox).toHaveLength(count);
    tick(school, SUCCESSOR);
    const left = to(school, count);
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left).size).toBe(left.length);
    expect(school.triggers().map(({ owner }) => owner)).toEqual([SUCCESSOR]);
  });

  test("is not taken over by anybody else, who is told who may", () => {
    const school = approved();
    setSetting(school, vi.settings.successor.label, "TP-TCHC");
    succeed(school.pressAs("giang.vien@truong.example", "takeOver", "ok"));
    expect(said(school)).toContain("Chỉ người gửi dự phòng");
    expect(school.state.scriptProperties.senderEmail).toBe(COORDINATOR);
  });
});

describe("why nothing was sent", () => {
  const why = (school: School, question: string) => {
    succeed(school.press("explainSilence", question));
    return said(school);
  };

  test.each<[string, (school: School) => void, string, string]>([
    ["it was sent", () => {}, "TP-QLDT", "Thư đã gửi lúc 07:05"],
    ["the day is off", () => {}, "TP-QLDT 01/01/2027", "Tết Dương lịch"],
    ["it is the week's end", () => {}, "TP-QLDT 28/11/2026", "không phải ngày làm việc"],
    ["nothing is due", () => {}, "PHT-DT 02/12/2026", "Không có việc nào"],
    ["it was told lately", () => {}, "TP-QLDT 25/11/2026", "chưa đến lượt nhắc lại"],
    ["mails are paused", (school) => succeed(school.press("pauseDigests")), "PHT-DT", "tạm dừng"],
    ["nobody knows of that day", () => {}, "TP-QLDT 20/11/2026", "Sổ gửi thư không có thư nào"],
    ["nobody bears the name", () => {}, "Không Ai", "Không tìm thấy"],
    ["the day is in figures of another order", () => {}, "TP-QLDT 2027-01-01", "Tết Dương lịch"],
    ["the day is in words", () => {}, "TP-QLDT ngày 1 tháng 1 năm 2027", "Tết Dương lịch"],
    ["the day is as it is printed in English", () => {}, "TP-QLDT 1 Jan 2027", "Tết Dương lịch"],
    ["the day is none for sure", () => {}, "TP-QLDT 11/31/2026", "không phải một ngày chắc chắn"],
  ])("when %s", (_, prepare, question, answer) => {
    const school = approved();
    prepare(school);
    expect(why(school, question)).toContain(answer);
  });

  test("when nobody has approved, and when the workbook is unsure", () => {
    const school = demoSchool();
    expect(why(school, "TP-QLDT")).toContain("Chưa có ai duyệt");
    setSetting(school, vi.settings.coordinator.label, "KHONG-CO");
    expect(why(school, "TP-QLDT")).toContain("Bảng có lỗi phải sửa");
  });

  test("sends nothing and writes nothing but the log", () => {
    const school = approved();
    const [mails, rows] = [school.outbox.length, JSON.stringify(school.cells(vi.tabs.indicators))];
    expect(outcomeOf(school.press("explainSilence", "TP-QLDT 25/11/2026")).messages?.length).toBeGreaterThan(1);
    expect(school.outbox).toHaveLength(mails);
    expect(JSON.stringify(school.cells(vi.tabs.indicators))).toBe(rows);
  });
});
