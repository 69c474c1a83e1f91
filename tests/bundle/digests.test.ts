import { describe, expect, test } from "vitest";
import { vi } from "../words.ts";
import { COORDINATOR, demoSchool, outcomeOf, rowOf, type School, setSetting, succeed, type } from "./harness.ts";

const COLLEAGUE = "truong.phong.qldt@truong.example";

const recipients = (school: School) => school.outbox.map((mail) => mail.to.join(","));
/** Without the sending account's mails to itself, which say that something is wrong. */
const digests = (school: School) => school.outbox.filter(({ subject }) => !subject.startsWith("Sổ Chuẩn "));
const tick = (school: School, user = COORDINATOR) => school.run("hourly", { mode: "trigger", user });
const lastAlert = (school: School) => school.alerts[school.alerts.length - 1]?.prompt ?? "";

/** A school whose coordinator approved inside the send window. */
function approved(options: Parameters<typeof demoSchool>[0] = {}): School {
  const school = demoSchool(options);
  succeed(school.press("approveDigests", "yes"));
  return school;
}

describe("before anything leaves", () => {
  test("a preview shows each mail and sends none", () => {
    const school = demoSchool();
    const { previews } = outcomeOf(school.press("previewDigests"));
    expect(previews?.length).toBeGreaterThan(5);
    expect(school.outbox).toEqual([]);
    expect(school.dialogs[0]?.html).toContain(previews?.[0]?.to);
  });

  test("without a yes nothing is approved, scheduled or sent", () => {
    const school = demoSchool();
    succeed(school.press("approveDigests", "no"));
    expect(school.outbox).toEqual([]);
    expect(school.triggers()).toEqual([]);
    const { looks: _looks, pages: _pages, ...remembered } = school.state.scriptProperties;
    expect(remembered).toEqual({ language: "vi" });
  });

  test("an unapproved school's trigger and menu send nothing and say why", () => {
    const school = demoSchool();
    succeed(school.press("sendDigests"));
    expect(lastAlert(school)).toContain("Chưa có ai duyệt");
    expect(tick(school).ok).toBe(true);
    expect(school.outbox).toEqual([]);
  });

  test("what is sent is what was shown", () => {
    const school = demoSchool();
    const { previews = [] } = outcomeOf(school.press("previewDigests"));
    succeed(school.press("approveDigests", "yes"));
    const sent = school.outbox.map(({ to, subject, body, htmlBody }) => ({
      to: to[0],
      subject,
      text: body,
      html: htmlBody,
    }));
    expect(sent).toEqual(previews.map(({ to, subject, text, html }) => ({ to, subject, text, html })));
  });
});

describe("the day's mails", () => {
  test("reach each person once, under the school's name, answered by the coordinator", () => {
    const school = approved();
    expect(new Set(recipients(school)).size).toBe(school.outbox.length);
    expect(school.outbox[0]).toMatchObject({ name: "Trường Chính trị tỉnh (dữ liệu mẫu)", replyTo: COORDINATOR });
    expect(recipients(school).every((to) => to.endsWith("@truong.example"))).toBe(true);
  });

  test("are not sent again by a second firing, a doubled trigger or a press", () => {
    const school = approved();
    const sent = school.outbox.length;
    expect(sent).toBeGreaterThan(5);
    for (let firing = 0; firing < 3; firing++) expect(tick(school).ok).toBe(true);
    succeed(school.press("sendDigests"));
    succeed(school.press("approveDigests", "yes"));
    expect(school.outbox).toHaveLength(sent);
    expect(school.triggers()).toHaveLength(1);
  });

  test("leave again on the next working day, and not at the week's end, before the window or after it", () => {
    const school = approved();
    const first = school.outbox.length;
    for (const at of ["2026-11-25T06:30", "2026-11-25T09:30", "2026-11-28T07:30", "2026-11-29T07:30"]) {
      school.at(`${at}:00`);
      tick(school);
      expect(school.outbox).toHaveLength(first);
    }
    school.at("2026-11-30T07:30:00");
    tick(school);
    expect(school.outbox.length).toBeGreaterThan(first);
  });

  test("do not leave on a holiday of the school's calendar", () => {
    const school = approved({ at: "2026-12-31T07:05:00" });
    const before = school.outbox.length;
    school.at("2027-01-01T07:30:00");
    tick(school);
    expect(school.outbox).toHaveLength(before);
  });

  test("are mirrored in the mails tab, and each row says when it was mentioned", () => {
    const school = approved();
    const rows = school.cells(vi.tabs.mails).slice(1);
    expect(rows.map((cells) => cells[4])).toEqual(recipients(school));
    expect(rows.every((cells) => cells[6] === "đã gửi")).toBe(true);
    expect(rowOf(school, vi.tabs.indicators, "P2.04")).toMatchObject({ "Số lần nhắc": 1 });
  });

  test("a mail whose sending broke off is unknown, is not sent again, and the others go out", () => {
    let mails = 0;
    const school = approved({
      fault: ({ name }) => (name === "MailApp.sendEmail" && ++mails === 2 ? "after" : undefined),
    });
    const sent = recipients(school);
    tick(school);
    expect(recipients(school)).toEqual(sent);
    const statuses = school
      .cells(vi.tabs.mails)
      .slice(1)
      .map((cells) => cells[6]);
    expect(statuses.filter((status) => status === "không rõ")).toHaveLength(1);
    expect(statuses.filter((status) => status === "đã gửi").length).toBe(sent.length - 1);
  });

  test("a run killed at its third mail is finished by the next firing, with nobody mailed twice", () => {
    let mails = 0;
    const school = demoSchool({
      fault: ({ name }) => (name === "MailApp.sendEmail" && ++mails === 3 ? "kill" : undefined),
    });
    expect(school.press("approveDigests", "yes").killed).toBe(true);
    const before = recipients(school);
    tick(school);
    const after = recipients(school);
    expect(new Set(after).size).toBe(after.length);
    expect(after.length).toBeGreaterThan(before.length);
    const statuses = school
      .cells(vi.tabs.mails)
      .slice(1)
      .map((cells) => cells[6]);
    expect(statuses.filter((status) => status === "không rõ")).toHaveLength(1);
  });

  test("stop at the quota and go on when there is more", () => {
    const school = approved({ mailQuota: 4 });
    expect(school.outbox).toHaveLength(4);
    school.at("2026-11-25T07:10:00");
    tick(school);
    expect(school.outbox.length).toBe(8);
  });

  test("an idle firing costs at most three calls", () => {
    const school = approved();
    tick(school);
    const before = { ...school.countedCalls };
    school.at("2026-11-24T12:00:00");
    tick(school);
    const cost = Object.entries(school.countedCalls).reduce(
      (sum, [name, calls]) => sum + calls - (before[name] ?? 0),
      0,
    );
    expect(cost).toBeLessThanOrEqual(3);
  });
});

describe("whose account sends", () => {
  test("a colleague's approval names the sender and changes nothing", () => {
    const school = approved();
    const sent = school.outbox.length;
    succeed(school.run("approveDigests", { user: COLLEAGUE }));
    expect(lastAlert(school)).toContain(COORDINATOR);
    expect(school.triggers().map((trigger) => trigger.owner)).toEqual([COORDINATOR]);
    expect(school.outbox).toHaveLength(sent);
  });

  test("a firing of somebody who is not the sender takes its own trigger away", () => {
    const school = approved();
    const [mine] = school.triggers();
    if (mine) school.state.triggers.push({ ...mine, id: "2", owner: COLLEAGUE });
    tick(school, COLLEAGUE);
    expect(school.triggers().map((trigger) => trigger.owner)).toEqual([COORDINATOR]);
  });

  test("a copy of the workbook sends nothing until it is approved", () => {
    const school = approved();
    const sent = school.outbox.length;
    school.state.spreadsheetId = "ban-sao";
    school.at("2026-11-25T07:10:00");
    tick(school);
    succeed(school.press("sendDigests"));
    expect(digests(school)).toHaveLength(sent);
    expect(lastAlert(school)).toContain("duyệt lại");
  });

  test("changed mail settings void the approval", () => {
    const school = approved();
    const sent = school.outbox.length;
    setSetting(school, "Gửi thư trước (giờ)", 12);
    school.at("2026-11-25T07:10:00");
    tick(school);
    expect(digests(school)).toHaveLength(sent);
  });

  test("a new recipient is held until looked at, and the others get their mails", () => {
    const school = approved();
    type(school, vi.tabs.people, "TP-TCHC", "E-mail", "nguoi.moi@truong.example");
    school.at("2026-11-25T07:10:00");
    tick(school);
    expect(recipients(school)).not.toContain("nguoi.moi@truong.example");
    succeed(school.press("approveDigests", "yes"));
    expect(recipients(school)).toContain("nguoi.moi@truong.example");
  });

  test("a pause holds everything until it is lifted", () => {
    const school = approved();
    const sent = school.outbox.length;
    succeed(school.press("pauseDigests"));
    school.at("2026-11-25T07:10:00");
    tick(school);
    expect(digests(school)).toHaveLength(sent);
    succeed(school.press("resumeDigests"));
    succeed(school.press("sendDigests"));
    expect(school.outbox.length).toBeGreaterThan(sent);
  });

  test("taking the schedule away leaves no trigger and no sender", () => {
    const school = approved();
    succeed(school.press("removeSchedule"));
    expect(school.triggers()).toEqual([]);
    expect(school.state.scriptProperties.senderId).toBeUndefined();
  });

  test("a test mail goes to who pressed, marked as a test, and is no send", () => {
    const school = demoSchool();
    succeed(school.press("sendTestMail"));
    expect(recipients(school)).toEqual([COORDINATOR]);
    expect(school.outbox[0]?.subject).toMatch(/^\[Gửi thử\]/);
    expect(school.cells(vi.tabs.mails)).toHaveLength(1);
  });

  test("a workbook with a problem that stops mails nobody", () => {
    const school = approved();
    const sent = school.outbox.length;
    setSetting(school, "Người điều phối", "KHONG-CO");
    school.at("2026-11-25T07:10:00");
    tick(school);
    expect(digests(school)).toHaveLength(sent);
  });
});

test("a first send day that broke off is caught up on the next working day", () => {
  const school = demoSchool({ at: "2026-11-22T10:00:00" });
  setSetting(school, "Ngày gửi thư", "Hai");
  succeed(school.press("approveDigests", "yes"));
  school.at("2026-11-23T11:00:00");
  tick(school);
  expect(school.outbox).toEqual([]);
  school.at("2026-11-24T07:10:00");
  tick(school);
  expect(school.outbox.length).toBeGreaterThan(5);
  school.at("2026-11-25T07:10:00");
  const sent = school.outbox.length;
  tick(school);
  expect(school.outbox).toHaveLength(sent);
});
