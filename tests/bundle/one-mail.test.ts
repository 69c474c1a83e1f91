/** One person, one mail a day, about what is true now; and an approval that covers what was shown and nothing else. */
import { describe, expect, test } from "vitest";
import { vi } from "../words.ts";
import { openSchool, placeOf, rowOf, type School, setSetting, succeed, type } from "./harness.ts";
import { approved, approvedWith, copyOf, type Kept, unapproved } from "./small-school.ts";

const { indicators, evidence, people, forecast, mails } = vi.tabs;
const COLUMNS = vi.columns;
const SETTINGS = vi.settings;

function school(kept: Kept = approved, options: Parameters<typeof openSchool>[0] = {}): School {
  return openSchool({ ...copyOf(kept), at: "2026-11-24T07:05:00", ...options });
}

function tick(school: School, at?: string): void {
  if (at) school.at(`${at}:00`);
  succeed(school.run("hourly", { mode: "trigger" }));
}

const to = (school: School, who: string) => school.outbox.filter((mail) => mail.to[0]?.startsWith(who));
const questions = (school: School) => school.alerts.filter(({ buttons }) => buttons.startsWith("YES"));

describe("one mail a day", () => {
  test("goes to two people with one address, with both parts, and each row remembers whom it told", () => {
    const s = school(
      approvedWith((each) => type(each, people, "PP", COLUMNS.people.email, "Truong.Phong@truong.example")),
    );
    tick(s);
    const [mail, ...others] = s.outbox.filter((each) => each.to[0]?.toLowerCase() === "truong.phong@truong.example");
    expect(others).toEqual([]);
    expect(mail?.body).toContain("Kính gửi đồng chí Trưởng phòng và đồng chí Phó Trưởng phòng,");
    expect(mail?.body).toMatch(
      /=== Phần của Trưởng phòng ===[\s\S]*P1\.03[\s\S]*=== Phần của Phó Trưởng phòng ===[\s\S]*P1\.04/,
    );
    expect(mail?.htmlBody).toContain("Phần của Phó Trưởng phòng");
    expect(rowOf(s, indicators, "P1.04")[COLUMNS.indicators.mentions]).toBe(1);
    const shown = s.cells(mails).filter((cells) => String(cells[3]).includes("Phó Trưởng phòng"));
    expect(shown.map((cells) => cells[3])).toEqual(["Trưởng phòng; Phó Trưởng phòng"]);
    succeed(s.press("explainSilence", "PP"));
    expect(s.alerts.at(-1)?.prompt).toContain("Thư đã gửi lúc 07:05");
    type(s, people, "PP", COLUMNS.people.email, "pho.phong@truong.example");
    succeed(s.press("sendDigests"));
    succeed(s.press("approveDigests", "yes"));
    expect(to(s, "pho.phong")).toEqual([]);
  });

  test("is not sent again after the code was renamed, nor after the address changed", () => {
    const s = school();
    tick(s);
    type(s, people, "PP", COLUMNS.people.code, "P-PHO");
    for (const code of ["P1.04", "P2.03"]) type(s, indicators, code, COLUMNS.indicators.owner, "P-PHO");
    type(s, people, "GV-02", COLUMNS.people.email, "giang.vien.2@truong.example");
    succeed(s.press("sendDigests"));
    succeed(s.press("approveDigests", "yes"));
    tick(s, "2026-11-24T08:05");
    expect(to(s, "pho.phong")).toHaveLength(1);
    expect(to(s, "giang.vien.2")).toEqual([]);
  });

  test("to one of two with an address is held without the other's", () => {
    const kept = approvedWith((each) => type(each, people, "PP", COLUMNS.people.email, "truong.phong@truong.example"));
    const s = school(kept);
    type(s, forecast, "PP", COLUMNS.forecast.holdUntil, new Date(2026, 10, 24));
    tick(s);
    const [mail, ...others] = to(s, "truong.phong");
    expect(others).toEqual([]);
    expect(mail?.body).toContain("P1.03");
    expect(mail?.body).not.toContain("P1.04");
  });

  test("is not sent again when what was remembered is lost: the mails tab knows of it", () => {
    const s = school();
    tick(s);
    const before = s.outbox.length;
    const lost = openSchool({ workbook: s.workbook, at: "2026-11-24T08:05:00" });
    succeed(lost.press("approveDigests", "yes"));
    tick(lost);
    expect(before).toBeGreaterThan(0);
    expect(lost.outbox).toEqual([]);
    tick(lost, "2026-11-25T07:05");
    expect(lost.outbox.length).toBeGreaterThan(0);
  });

  test("has the day in its subject, and a name in one line", () => {
    const name = "TRƯỜNG CHÍNH TRỊ\r\n\u202eTỈNH\u0007 A";
    const s = school(approvedWith((each) => setSetting(each, SETTINGS.school.label, name)));
    for (const day of ["24", "25", "26", "27"]) tick(s, `2026-11-${day}T07:05`);
    const subjects = to(s, "giang.vien.01").map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThan(2);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(new Set(s.outbox.map((mail) => mail.name))).toEqual(new Set(["TRƯỜNG CHÍNH TRỊ TỈNH A"]));
  });

  test("with two forecast rows of one person: any hold wins, and both rows show what is next", () => {
    const s = school(approved, { at: "2026-11-23T11:00:00" });
    const { row, column } = placeOf(s, forecast, "TP", COLUMNS.forecast.holdUntil);
    succeed(s.edit(forecast, row, column, [[new Date(2026, 11, 31)]]));
    succeed(s.edit(forecast, s.cells(forecast).length + 1, 1, [["TP"]]));
    tick(s, "2026-11-24T07:05");
    expect(to(s, "truong.phong")).toEqual([]);
    const rows = s.cells(forecast).filter((cells) => cells[0] === "TP");
    expect(rows.map((cells) => cells[4])).toEqual([rows[0]?.[4], rows[0]?.[4]]);
  });
});

describe("a mail is bounded", () => {
  const rows = (s: School, n: number, length: number) => {
    const head = s.cells(indicators)[0] ?? [];
    const sheet = s.workbook.sheets.find(({ name }) => name === indicators);
    if (sheet) sheet.maxRows = n + 60;
    const words = "Tỷ lệ giảng viên đạt chuẩn <trình độ> “theo quy định” & kế hoạch "
      .repeat(Math.ceil(length / 50))
      .slice(0, length);
    const row = (index: number): Record<string, unknown> => ({
      Mã: `Q${index}`,
      "Nội dung chỉ tiêu": words,
      "Cách đo": "đạt/không",
      "Yêu cầu mức 1": "phải đạt",
      "Yêu cầu mức 2": "không xét",
      "Nguồn số liệu": "nhập tay",
      "Người phụ trách": "TP",
      "Lý do lùi hạn": words,
      "Thời hạn": new Date(2026, 10, index % 3 === 1 ? 28 : 2),
      "Số ngày chuẩn bị": index % 3 === 0 ? 365 : "",
    });
    const block = Array.from({ length: n }, (_, index) =>
      head.slice(0, 25).map((header) => row(index)[String(header)] ?? ""),
    );
    succeed(s.edit(indicators, 11, 1, block));
  };

  test.each([
    [3, 40_000],
    [120, 300],
    [150, 3_000],
  ])("%i rows of %i letters: at most 90 KB, cut with …, the rest counted", (n, length) => {
    const s = school(
      approvedWith((each) => {
        rows(each, n, length);
        type(each, people, "TP", COLUMNS.people.name, "Trưởng phòng ".repeat(500));
      }),
    );
    tick(s);
    const [mail] = to(s, "truong.phong");
    const { body = "", htmlBody = "", subject = "" } = mail ?? {};
    expect(body).toContain("Q0");
    expect(Buffer.byteLength(body) + Buffer.byteLength(htmlBody)).toBeLessThanOrEqual(90_000);
    expect(subject.length).toBeLessThanOrEqual(120);
    expect(body).toContain("…");
    if (n > 100) expect(body).toMatch(/và \d+ mục khác/);
    expect(
      s
        .cells(mails)
        .filter((cells) => cells[6] !== "đã gửi")
        .slice(1),
    ).toEqual([]);
  });
});

describe("approving", () => {
  const during = (kept: Kept, act: (s: School) => void, ...more: string[]) => {
    const answers: (string | (() => string))[] = [];
    let clock = Date.parse("2026-11-24T08:57:00");
    const s = openSchool({ ...copyOf(kept), now: () => clock, answers });
    const at = (time: string) => {
      clock = Date.parse(time);
    };
    answers.push(
      () => {
        act(Object.assign(s, { at }));
        return "yes";
      },
      ...more,
    );
    succeed(s.run("approveDigests"));
    return s;
  };

  test("takes what is true at the answer: what changed meanwhile is shown, and nothing leaves on the old question", () => {
    const change = (s: School) => {
      type(s, indicators, "P1.05", COLUMNS.indicators.result, "Đạt");
      succeed(s.edit(evidence, 3, 1, [["H9.1", "P1.05", "QĐ", "https://drive.example/9", "", new Date(2026, 10, 20)]]));
      type(s, indicators, "P1.03", COLUMNS.indicators.owner, "GV-01");
    };
    const unanswered = during(unapproved, change);
    expect(unanswered.outbox).toEqual([]);
    expect(unanswered.state.scriptProperties.approval).toBeUndefined();
    const again = questions(unanswered).at(-1)?.prompt ?? "";
    expect(again).toContain("bảng đã thay đổi nên chưa duyệt gì");
    const s = during(unapproved, change, "yes");
    expect(to(s, "giang.vien.01")[0]?.body).toContain("P1.03");
    expect(to(s, "giang.vien.01")[0]?.body).not.toMatch(/- P1\.05/);
    expect(to(s, "truong.phong")[0]?.body).not.toMatch(/- P1\.03/);
  });

  test("takes the time at the answer: after the window the mails leave the next day, and that is shown first", () => {
    const late = (s: School) => s.at("2026-11-24T09:01:00");
    const s = during(unapproved, late, "yes");
    const [first, second] = questions(s).map(({ prompt }) => prompt);
    expect(first).toContain("ngay bây giờ");
    expect(second).toContain("07:00 ngày 25/11/2026");
    expect(s.outbox).toEqual([]);
    expect(s.state.scriptProperties.approval).toBeDefined();
  });

  test("heeds a hold that was typed while the question stood open", () => {
    const hold = (s: School) => type(s, forecast, "TP", COLUMNS.forecast.holdUntil, new Date(2026, 11, 31));
    const s = during(approved, hold, "yes");
    expect(to(s, "truong.phong")).toEqual([]);
    expect(s.outbox.length).toBeGreaterThan(0);
    expect(questions(s).at(-1)?.prompt).toContain("đang giữ lại");
  });

  test("covers everybody whom the question names, with all that mails say of their origin", () => {
    const s = school(unapproved, { at: "2026-11-23T10:00:00" });
    succeed(s.edit(people, 8, 1, [["X", "Người mới", "nguoi.moi@truong.example", "P"]]));
    succeed(s.press("approveDigests", "yes"));
    const asked = questions(s).at(-1)?.prompt ?? "";
    expect(asked).toContain("Người mới <nguoi.moi@truong.example>");
    expect(asked).toContain("Trường Chính trị tỉnh (dữ liệu thử)");
    expect(asked).toContain("dieu.phoi@truong.example");
    type(s, indicators, "P1.05", COLUMNS.indicators.owner, "X");
    tick(s, "2026-11-24T07:05");
    expect(to(s, "nguoi.moi")).toHaveLength(1);
  });

  test("covers nobody who came after, were it at the last moment", () => {
    const s = during(
      unapproved,
      (each) => {
        succeed(each.edit(people, 8, 1, [["X", "Người lạ", "nguoi.la@truong.example", "P"]]));
        type(each, indicators, "P1.05", COLUMNS.indicators.owner, "X");
      },
      "no",
    );
    expect(s.outbox).toEqual([]);
    expect(questions(s).map(({ prompt }) => prompt.includes("nguoi.la@"))).toEqual([false, true]);
  });

  test("remembers marks that nobody can find another text for", () => {
    const { approval = "", ...others } = approved.state.scriptProperties;
    const marks = [...approval.split(" "), ...(others["approvedPeople.0"] ?? "").split(",")];
    expect(marks).toHaveLength(14);
    expect(marks.every((mark) => /^[0-9a-f]{64}$/.test(mark))).toBe(true);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test("leads nowhere but to a Google Sheet", () => {
    for (const address of [
      "https://evil.example/login",
      "https://docs.google.com.evil.example/spreadsheets/d/abc/edit",
    ]) {
      const s = school(approvedWith((each) => setSetting(each, SETTINGS.workbookUrl.label, address)));
      tick(s);
      expect(s.outbox.some(({ body, htmlBody }) => `${body}${htmlBody}`.includes("evil.example"))).toBe(false);
    }
    const own = "https://docs.google.com/spreadsheets/d/1AbcDef-ghi_JKL/edit?gid=0#gid=0";
    const s = school(approvedWith((each) => setSetting(each, SETTINGS.workbookUrl.label, own)));
    tick(s);
    expect(s.outbox[0]?.body).toContain("Mở bảng: https://docs.google.com/spreadsheets/d/1AbcDef-ghi_JKL/edit\n");
  });
});

test("taking over acts on what is true at the answer", () => {
  const successor = "truong.phong@truong.example";
  const named = approvedWith((each) => setSetting(each, SETTINGS.successor.label, "TP"));
  const answers: (() => string)[] = [];
  const s = openSchool({ ...copyOf(named), at: "2026-11-24T06:00:00", answers });
  answers.push(() => {
    setSetting(s, SETTINGS.school.label, "Phòng An ninh");
    return "ok";
  });
  succeed(s.run("takeOver", { user: successor }));
  expect(s.state.scriptProperties.senderEmail).not.toBe(successor);
  expect(s.alerts.at(-1)?.prompt).toContain("không còn hiệu lực");
});
