import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { OutgoingMail } from "../../src/local/host.ts";
import { vi } from "../words.ts";
import { bundle, COORDINATOR, openSchool, type School, setSetting, succeed } from "./harness.ts";
import { approved, copyOf } from "./small-school.ts";

const school = (): School => openSchool({ ...copyOf(approved), at: "2026-11-24T07:05:00" });

function tickOn(each: School, ...days: string[]): void {
  for (const day of days) {
    each.at(`${day}T07:05:00`);
    succeed(each.run("hourly", { mode: "trigger" }));
  }
}

const withFiles = (each: School) => each.outbox.filter(({ attachments = [] }) => attachments.length > 0);

/** The words of the Word file that goes along with a mail. */
function wordsOf({ attachments = [] }: OutgoingMail): string {
  expect(attachments.map(({ name, type }) => [name.split("-20")[0], type])).toEqual([
    ["bo-tai-lieu-hop", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ]);
  const bytes = Uint8Array.from(Buffer.from(attachments[0]?.letters ?? "", "latin1"));
  return strFromU8(unzipSync(bytes)["word/document.xml"] as Uint8Array).replace(/<[^>]+>/g, " ");
}

test("a week before a meeting its papers go along with the coordinator's mail of the day, once", () => {
  const s = school();
  setSetting(s, vi.settings.meetingDates.label, "03/12/2026; 15/07/2027");
  tickOn(s, "2026-11-25");
  expect(withFiles(s)).toEqual([]);
  tickOn(
    s,
    "2026-11-26",
    "2026-11-26",
    "2026-11-27",
    "2026-11-30",
    "2026-12-01",
    "2026-12-02",
    "2026-12-03",
    "2026-12-04",
  );
  const [mail, ...others] = withFiles(s);
  expect(others).toEqual([]);
  expect(mail?.to).toEqual([COORDINATOR]);
  expect(mail?.subject).toContain("26/11/2026");
  expect(mail?.subject).toContain("bộ tài liệu họp");
  expect(mail?.body).toContain("CUỘC HỌP SƠ KẾT NGÀY 03/12/2026");
  const words = wordsOf(mail as OutgoingMail);
  for (const part of ["BÁO CÁO", "BIÊN BẢN", "PHIẾU THEO DÕI ĐƠN VỊ"]) expect(words).toContain(part);
});

test("a meeting whose day comes while no mails leave is told by the next ones; nothing leaves before approval", () => {
  const s = school();
  setSetting(s, vi.settings.meetingDates.label, "30/11/2026");
  succeed(s.press("pauseDigests", "ok"));
  tickOn(s, "2026-11-25", "2026-11-26");
  expect(withFiles(s)).toEqual([]);
  succeed(s.press("resumeDigests", "ok"));
  tickOn(s, "2026-11-27", "2026-11-30");
  expect(withFiles(s).map(({ body }) => body.includes("NGÀY 30/11/2026"))).toEqual([true]);
});

test("papers that cannot be made hold no mail back: it leaves without them, and says where to get them", () => {
  const code = bundle.code.replace(
    "function composePack(",
    'function composePack() { throw new Error("too much"); }\nfunction unused(',
  );
  const s = openSchool({ ...copyOf(approved), script: { ...bundle, code }, at: "2026-11-24T07:05:00" });
  setSetting(s, vi.settings.meetingDates.label, "03/12/2026");
  tickOn(s, "2026-11-26");
  const mails = s.outbox.filter(({ body }) => body.includes("CUỘC HỌP SƠ KẾT NGÀY 03/12/2026"));
  expect(mails.map(({ to, attachments = [] }) => [to, attachments])).toEqual([[[COORDINATOR], []]]);
  expect(mails[0]?.body).toContain("Chưa soạn được bộ tài liệu họp");
  expect(mails[0]?.body).not.toContain("gửi kèm thư này; sau đó");
  expect(s.cells(vi.tabs.log).flat()).not.toContain(vi.words.sendStatus.unknown);
});

test("the papers go to whoever asks for them, and to nobody else", () => {
  const s = school();
  succeed(s.press("mailDocuments"));
  expect(s.outbox.map(({ to }) => to)).toEqual([[COORDINATOR]]);
  expect(wordsOf(s.outbox[0] as OutgoingMail)).toContain("DỰ THẢO");
});
