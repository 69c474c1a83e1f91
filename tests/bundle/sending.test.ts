/** Nobody is forgotten in silence: whatever keeps mails from leaving is told on the overview, in the caption and by mail. */
import { describe, expect, test } from "vitest";
import type { Sheet } from "../../src/local/model.ts";
import { vi } from "../words.ts";
import { openSchool, rowOf, type School, setSetting, succeed, type } from "./harness.ts";
import { approved, approvedWith, copyOf, type Kept } from "./small-school.ts";

const { indicators, people, calendar, overview, forecast, mails } = vi.tabs;
const COLUMNS = vi.columns;
const SETTINGS = vi.settings;
const SENDER = "dieu.phoi@truong.example";
const WEEK = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"];
const TWO_WEEKS = [...WEEK, ...["01", "02", "03", "04", "07", "08"].map((day) => `2026-12-${day}`)];

function school(kept: Kept = approved, options: Parameters<typeof openSchool>[0] = {}): School {
  return openSchool({ ...copyOf(kept), at: "2026-11-24T07:05:00", ...options });
}

function tickOn(school: School, ...days: string[]): void {
  for (const day of days) {
    school.at(`${day}T07:05:00`);
    succeed(school.run("hourly", { mode: "trigger" }));
  }
}

const to = (school: School, who: string, from = 0) =>
  school.outbox.slice(from).filter((mail) => mail.to[0]?.startsWith(who));
/** Mails that the sending account writes to itself. */
const warnings = (school: School) => school.outbox.filter(({ subject }) => subject.startsWith("Sổ Chuẩn "));
const digests = (school: School) => school.outbox.filter(({ subject }) => !subject.startsWith("Sổ Chuẩn "));
const line = (school: School) => String(school.cells(overview)[3]?.[0]);
const days = (school: School) =>
  school
    .cells(forecast)
    .slice(1)
    .map((cells) => cells[3] ?? "");

function caption(school: School): string {
  school.menus.length = 0;
  succeed(school.open());
  return school.menus[0]?.name ?? "";
}

/** The whole of what somebody hears of a school whose mails stand still. */
function told(school: School) {
  return { line: line(school), caption: caption(school), days: days(school), warnings: warnings(school) };
}

test("all is well: the overview says since when, from where and when next, and the caption says nothing", () => {
  const s = school();
  tickOn(s, "2026-11-24");
  expect(line(s)).toMatch(
    /^Thư nhắc việc: đang gửi tự động từ dieu\.phoi@truong\.example\. Lịch tự động chạy tốt lần cuối: 24\/11\/2026\. Lần gửi tới: 07:00 ngày 25\/11\/2026 \(\d thư\)\.$/,
  );
  expect(caption(s)).toBe("Sổ Chuẩn");
  const promised = /\((\d+) thư\)/.exec(line(s))?.[1];
  const before = s.outbox.length;
  tickOn(s, "2026-11-25");
  expect(s.outbox.length - before).toBe(Number(promised));
});

test("a terminal is told the same of a large workbook though its rows are not read", () => {
  const tab = (s: School, name: string) => s.workbook.sheets.find((each) => each.name === name) as Sheet;
  const blanks = Array.from({ length: 150 }, (): Sheet["rows"][number] => []);
  const stories: [string, (s: School) => void, stop: string | undefined][] = [
    ["the first indicator far below", (s) => tab(s, indicators).rows.splice(1, 0, ...blanks), undefined],
    [
      "no indicator in many rows",
      (s) => tab(s, indicators).rows.splice(1, Number.POSITIVE_INFINITY, ...blanks),
      "stopped",
    ],
    ["headers of the indicators far below", (s) => tab(s, indicators).rows.unshift(...blanks), "stopped"],
    ["a needed header gone", (s) => tab(s, indicators).rows[0]?.splice(0, 1), "stopped"],
    ["evidence without headers", (s) => tab(s, vi.tabs.evidence).rows.splice(0, 1), "stopped"],
  ];
  for (const [story, damage, stop] of stories) {
    const s = school();
    damage(s);
    for (const { name } of s.workbook.sheets) tab(s, name).maxRows = Math.max(400, tab(s, name).rows.length);
    const { sending } = succeed(s.run("tellSending")).value as { sending: { stop?: string } };
    expect(sending.stop, story).toBe(stop);
  }
});

describe("mails stand still", () => {
  test.each<[string, (s: School) => void, RegExp, string]>([
    ["a changed hour", (s) => setSetting(s, SETTINGS.sendUntil.label, 10), /giờ hoặc ngày gửi thư/, "cần duyệt lại"],
    ["another name", (s) => setSetting(s, SETTINGS.school.label, "Phòng An ninh"), /tên trường/, "cần duyệt lại"],
    [
      "another address behind the button",
      (s) => setSetting(s, SETTINGS.workbookUrl.label, "https://docs.google.com/spreadsheets/d/cuaKeXau123/edit"),
      /địa chỉ bảng tính/,
      "cần duyệt lại",
    ],
    [
      "another address for answers",
      (s) => type(s, people, "DP", COLUMNS.people.email, "ke.xau@truong.example"),
      /địa chỉ nhận thư trả lời/,
      "cần duyệt lại",
    ],
    [
      "a domain more",
      (s) => setSetting(s, SETTINGS.mailDomains.label, "truong.example, xa.example"),
      /tên miền/,
      "cần",
    ],
    ["a copy of the file", (s) => Object.assign(s.state, { spreadsheetId: "ban-sao" }), /bản sao/, "cần duyệt lại"],
    [
      "a note among the days off",
      (s) => succeed(s.edit(calendar, s.cells(calendar).length + 1, 3, [["(hỏi lại Sở lịch nghỉ bù)"]])),
      /bảng có lỗi phải sửa trước: Tab «Lịch», dòng \d+: «\(hỏi lại Sở/,
      "bảng có lỗi",
    ],
    ["an older layout", (s) => setSetting(s, SETTINGS.schemaVersion.label, 1), /phiên bản cũ/, "bảng có lỗi"],
    [
      "a missing tab",
      (s) => Object.assign(s.workbook.sheets.find(({ name }) => name === mails) ?? {}, { name: "Thư cũ" }),
      /Tab «Thư»: không tìm thấy/,
      "bảng có lỗi",
    ],
    ["a pause", (s) => succeed(s.press("pauseDigests")), /TẠM DỪNG từ 24\/11\/2026/, "đang tạm dừng gửi thư"],
  ])(
    "after %s: said the same day, promised to nobody, and mailed to the sender at once and then weekly",
    (_, change, why, short) => {
      const s = school();
      tickOn(s, "2026-11-24");
      const before = digests(s).length;
      change(s);
      s.at("2026-11-24T11:05:00");
      succeed(s.run("hourly", { mode: "trigger" }));
      tickOn(s, "2026-11-25");
      const first = told(s);
      expect(first.line).toMatch(why);
      expect(first.caption).toMatch(new RegExp(`^Sổ Chuẩn ⚠ .*${short}`));
      expect(first.days.filter(Boolean)).toEqual([]);
      expect(first.warnings.map((mail) => mail.to)).toEqual([[SENDER]]);
      expect(first.warnings[0]?.body).toMatch(why);
      tickOn(s, ...TWO_WEEKS.slice(1));
      expect(digests(s)).toHaveLength(before);
      const sentOn = warnings(s).map(({ sentAt }) => Math.floor(sentAt / 86_400_000));
      expect(sentOn.length).toBeGreaterThan(1);
      expect(
        sentOn
          .slice(1)
          .map((day, index) => day - (sentOn[index] ?? 0))
          .every((gap) => gap >= 7),
      ).toBe(true);
      expect(new Set(warnings(s).map((mail) => mail.to.join()))).toEqual(new Set([SENDER]));
      expect(caption(s)).toBe(first.caption);
    },
  );

  test("and go on once it is mended, with nothing left to say of it", () => {
    const s = school();
    tickOn(s, "2026-11-24");
    setSetting(s, SETTINGS.schemaVersion.label, 1);
    tickOn(s, "2026-11-25");
    setSetting(s, SETTINGS.schemaVersion.label, 2);
    const before = digests(s).length;
    tickOn(s, "2026-11-26");
    expect(digests(s).length).toBeGreaterThan(before);
    expect(line(s)).toContain("đang gửi tự động");
    expect(caption(s)).toBe("Sổ Chuẩn");
  });

  test("a pause shows at once, and so does its end", () => {
    const s = school();
    tickOn(s, "2026-11-24");
    expect(days(s).some(Boolean)).toBe(true);
    succeed(s.press("pauseDigests"));
    expect(line(s)).toContain("TẠM DỪNG");
    expect(days(s).some(Boolean)).toBe(false);
    expect(caption(s)).toContain("tạm dừng");
    succeed(s.press("resumeDigests"));
    expect(line(s)).toContain("đang gửi tự động");
    expect(days(s).some(Boolean)).toBe(true);
    expect(caption(s)).toBe("Sổ Chuẩn");
  });

  test("a schedule that was taken away promises nothing", () => {
    const s = school();
    tickOn(s, "2026-11-24");
    succeed(s.press("removeSchedule"));
    expect(line(s)).toContain("chưa ai duyệt");
    expect(days(s).some(Boolean)).toBe(false);
  });
});

describe("somebody is not reached", () => {
  const added = (s: School) => {
    succeed(s.edit(people, 8, 1, [["GV-03", "Giảng viên 03", "giang.vien.03@truong.example", "P"]]));
    type(s, indicators, "P1.05", COLUMNS.indicators.owner, "GV-03");
  };

  test("who came after the approval is held, promised nothing, and told of everywhere until approved", () => {
    const s = school();
    tickOn(s, "2026-11-24");
    const from = s.outbox.length;
    added(s);
    tickOn(s, ...WEEK);
    expect(to(s, "giang.vien.03")).toEqual([]);
    const bodies = to(s, "dieu.phoi", from).map(({ body }) => body);
    expect(bodies.filter((body) => /- Giảng viên 03: \d+ mục/.test(body))).toEqual([]);
    expect(bodies[0]).toMatch(/Chờ duyệt từ 2\d\/11\/2026: Giảng viên 03/);
    expect(line(s)).toMatch(/Chờ duyệt từ 25\/11\/2026: Giảng viên 03/);
    expect(caption(s)).toContain("có người chờ duyệt thư");
    expect(rowOf(s, forecast, "GV-03")[COLUMNS.forecast.on]).toBe("");
    s.at("2026-12-01T06:30:00");
    succeed(s.press("approveDigests", "yes"));
    expect(caption(s)).toBe("Sổ Chuẩn");
    tickOn(s, "2026-12-01");
    expect(to(s, "giang.vien.03")).toHaveLength(1);
  });

  const refuse = (address: string, kept?: Kept) => {
    const s = school(kept, {
      deliver: (mail) => {
        if (mail.to.includes(address)) throw new Error("550 user unknown");
      },
    });
    return s;
  };

  test("a mail that fails is told of the next day; after two the person counts as unreachable and the row climbs", () => {
    const s = refuse("giang.vien.01@truong.example");
    tickOn(s, "2026-11-24");
    tickOn(s, "2026-11-25");
    expect(to(s, "dieu.phoi").at(-1)?.body).toMatch(/Không rõ thư ngày 24\/11\/2026 đã đến chưa: Giảng viên 01/);
    tickOn(s, ...WEEK.slice(1));
    expect(to(s, "dieu.phoi").at(-1)?.body).toMatch(/Không gửi được từ 24\/11\/2026.*: Giảng viên 01/);
    expect(to(s, "dieu.phoi").some(({ body }) => body.includes("P1.05"))).toBe(true);
    expect(to(s, "dieu.phoi").some(({ body }) => body.includes("máy chủ thư từ chối «giang.vien.01@"))).toBe(true);
    expect(line(s)).toContain("Giảng viên 01");
    tickOn(s, ...TWO_WEEKS.slice(4));
    expect(s.outbox.filter(({ body }) => body.includes("P1.05")).map((mail) => mail.to[0])).toContain(
      "truong.phong@truong.example",
    );
    const tries = s.cells(mails).filter((cells) => cells[2] === "GV-01");
    expect(tries.length).toBeGreaterThan(2);
    expect(tries.length).toBeLessThan(6);
  });

  test("another address is tried at once", () => {
    const s = refuse(
      "giang.vien.01@truong.example",
      approvedWith((each) => {
        type(each, people, "GV-02", COLUMNS.people.email, "");
      }),
    );
    tickOn(s, "2026-11-24", ...WEEK);
    type(s, people, "GV-01", COLUMNS.people.email, "giang.vien.1@truong.example");
    s.at("2026-12-01T06:30:00");
    succeed(s.press("approveDigests", "yes"));
    tickOn(s, "2026-12-01");
    expect(to(s, "giang.vien.1@")).toHaveLength(1);
  });

  test("a day on which nothing at all could be sent says nothing of anybody's address", () => {
    let isDown = true;
    const s = school(approved, {
      deliver: () => {
        if (isDown) throw new Error("service down");
      },
    });
    tickOn(s, "2026-11-24", "2026-11-25", "2026-11-26");
    isDown = false;
    tickOn(s, "2026-11-27");
    expect(digests(s).length).toBeGreaterThan(3);
  });

  test("too few mails a day: nobody waits for good, and the coordinator hears of it", () => {
    const s = school(approved, { mailQuota: 2 });
    const start = Date.parse("2026-11-24T07:05:00");
    for (let day = 0; day < 14; day++) {
      const on = new Date(start + day * 86_400_000 + day * 600_000);
      const two = (part: number) => String(part).padStart(2, "0");
      s.at(
        `${on.getFullYear()}-${two(on.getMonth() + 1)}-${two(on.getDate())}T${two(on.getHours())}:${two(on.getMinutes())}:00`,
      );
      if (on.getHours() < 9) s.run("hourly", { mode: "trigger" });
    }
    const reached = new Set(digests(s).map((mail) => mail.to[0]));
    expect(reached.size).toBe(6);
    expect(to(s, "dieu.phoi").some(({ body }) => /Hạn mức thư trong ngày/.test(body))).toBe(true);
  });

  test("a mail that the coordinator holds back for more than a week is told of", () => {
    const s = school();
    type(s, forecast, "TP", COLUMNS.forecast.holdUntil, new Date(2026, 11, 31));
    tickOn(s, "2026-11-24", ...TWO_WEEKS);
    expect(to(s, "truong.phong")).toEqual([]);
    expect(line(s)).toMatch(/Người điều phối giữ thư từ 24\/11\/2026: Trưởng phòng/);
  });
});
