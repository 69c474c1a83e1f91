import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planDay } from "../../src/domain/day-plan.ts";
import { SECTION_KINDS } from "../../src/domain/digest.ts";
import { markOfPerson } from "../../src/domain/follow-up.ts";
import type { HistoryEntry } from "../../src/domain/history.ts";
import { NO_EARLIER_MAILS } from "../../src/domain/mail-memory.ts";
import { planDigests } from "../../src/domain/plan-digests.ts";
import { assess } from "../../src/domain/readiness.ts";
import type { Book } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import { type Text, textOf } from "../../src/text/text.ts";
import { type Mail, renderDigestMail } from "../../src/views/digest-mail.ts";
import { compareResult } from "../../src/views/overview-changes.ts";
import { openGaps, renderGaps } from "../../src/views/phrases.ts";
import { renderPreview } from "../../src/views/preview-page.ts";
import { aBook, anEvidence, anIndicator, aPerson, aUnit, deepFreeze, TODAY } from "../builders.ts";
import { books } from "../domain/books.ts";
import { runs } from "../setup/sweep.ts";
import { en, vi } from "../words.ts";
import { MOMENT, richBook, rowUrl, seenText, tagsOf } from "./scene.ts";

function mailsOf(book: Book, text: Text = vi, url: ((row: number) => string | undefined) | undefined = rowUrl) {
  const readiness = deepFreeze(assess(deepFreeze(book), TODAY));
  const context = { book, readiness, now: MOMENT, text: text, ...(url && { rowUrl: url }) };
  return planDigests(book, readiness).map((digest) => ({
    digest,
    mail: renderDigestMail([deepFreeze(digest)], context),
  }));
}

function mailTo(code: string, book: Book, text: Text = vi, url = rowUrl): Mail {
  const found = mailsOf(book, text, url).find(({ digest }) => digest.person.code === code);
  if (!found) throw new Error(`no mail to ${code}`);
  return found.mail;
}

test.each([vi, en])("a rich mail in $language", async (text) => {
  const { subject, html, text: plain } = mailTo("AN", richBook(), text);
  await expect(`${html}\n`).toMatchFileSnapshot(`golden/digest.${text.language}.html`);
  await expect(`${subject}\n\n${plain}`).toMatchFileSnapshot(`golden/digest.${text.language}.txt`);
});

test("the mail of the coordinator lists every problem", async () => {
  const { subject, text: plain } = mailTo("DP", richBook());
  await expect(`${subject}\n\n${plain}`).toMatchFileSnapshot("golden/coordinator.vi.txt");
});

describe("both parts of a mail say the same", () => {
  const spaced = (text: string) => text.replace(/\s+/g, " ");

  test.each([vi, en])("every code, gap and date of the page stands in the text, in $language", (text) => {
    fc.assert(
      fc.property(books(), (book) => {
        const { noDate } = text.mail;
        for (const { digest, mail } of mailsOf(book, text)) {
          const [page, plain] = [spaced(seenText(mail.html)), spaced(mail.text)];
          for (const kind of SECTION_KINDS) {
            for (const { result, gaps } of digest.sections[kind]) {
              const { code, dueOn } = result.indicator;
              const gap = renderGaps(openGaps(gaps), text);
              const whole = [code, gap, dueOn ? text.formats.date(dueOn) : noDate];
              // Of a row to mend its problems are said in place of what it lacks, in a list where other tabs have some.
              for (const part of kind === "mend" ? [code] : whole) {
                expect([page.includes(part), plain.includes(part)]).toEqual([true, true]);
              }
            }
          }
        }
      }),
      runs(60),
    );
  });

  test("and every problem, name and link of a rich one", () => {
    for (const text of [vi, en]) {
      const { html, text: plain } = mailTo("AN", richBook(), text);
      const shown = seenText(html)
        .split("\u0000")
        .map((part) => part.trim())
        .filter(Boolean);
      const { headers, openWorkbook } = text.mail;
      const onlyInPage: string[] = [...Object.values(headers), openWorkbook];
      for (const part of shown.slice(1).filter((each) => !onlyInPage.includes(each))) {
        expect(plain.toUpperCase()).toContain(part.toUpperCase());
      }
      for (const [, address] of html.matchAll(/href="([^"]*)"/g)) {
        expect(plain).toContain((address ?? "").replace(/&amp;/g, "&"));
      }
    }
  });
});

describe("what staff type never becomes markup", () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror='a()'>&lt;b&gt;=HYPERLINK("javascript:x","y")`;

  test("a mail has the same tags whatever stands in the cells", () => {
    for (const text of [vi, en]) {
      for (const code of ["AN", "DP"]) {
        const [plain, attacked] = [mailTo(code, richBook(), text), mailTo(code, richBook(hostile), text)];
        expect(tagsOf(attacked.html)).toEqual(tagsOf(plain.html));
        expect(seenText(attacked.html)).toContain(hostile);
        expect(attacked.html).not.toMatch(/<script|<img|onerror='/);
      }
    }
  });

  test("an address of the workbook that is a script leads nowhere", () => {
    const book = richBook();
    for (const workbookUrl of ["javascript:alert(1)", "data:text/html,x", 'https://a.vn/"><script>']) {
      const attacked = mailTo("AN", { ...book, settings: { ...book.settings, workbookUrl } }, vi, () => workbookUrl);
      expect(attacked.html).not.toMatch(/href/);
      expect(attacked.text).not.toContain(textOf("vi").mail.openWorkbook);
    }
  });

  test("a preview has the same tags too, and shows each mail whole", () => {
    const preview = (book: Book) => {
      const planned = mailsOf(book).map(({ digest, mail }) => ({
        to: `${digest.person.name} <${digest.person.email}>`,
        mail,
      }));
      return renderPreview(planned, vi);
    };
    expect(tagsOf(preview(richBook(hostile)))).toEqual(tagsOf(preview(richBook())));
    expect(preview(richBook()).match(/<body/g)).toHaveLength(1);
    for (const code of ["P2.07", "P4.01", "Điều phối"]) expect(preview(richBook())).toContain(code);
  });
});

describe("a mail", () => {
  test.each([
    [
      "names what is overdue and due soon",
      { overdue: 2, soon: 1 },
      "Trường chính trị chuẩn, 23/11/2026: 02 việc quá hạn, 01 việc sắp đến hạn",
    ],
    ["names what is overdue", { overdue: 1, soon: 0 }, "Trường chính trị chuẩn, 23/11/2026: 01 việc quá hạn"],
  ])("%s in its subject", (_, { overdue, soon }, expected) => {
    const due = (code: string, dueOn: string) => anIndicator({ code, dueOn, owner: "DP" });
    const indicators = [
      ...Array.from({ length: overdue }, (_, index) => due(`A${index}`, "2026-11-02")),
      ...Array.from({ length: soon }, (_, index) => due(`B${index}`, "2026-11-30")),
    ];
    expect(mailTo("DP", aBook({ indicators })).subject).toBe(expected);
  });

  test("counts the other things in its subject when nothing has a date", () => {
    const book = aBook({ indicators: [anIndicator({ owner: "DP", result: 3 })] });
    expect(mailTo("DP", book).subject).toBe("Trường chính trị chuẩn, 23/11/2026: 01 việc cần bổ sung");
    expect(mailTo("DP", book, en).subject).toBe("Standard political school, 23 Nov 2026: 1 item to complete");
  });

  test("without the workbook's address has no link", () => {
    const book = richBook();
    const { workbookUrl: _, ...settings } = book.settings;
    const readiness = assess({ ...book, settings }, TODAY);
    const [digest] = planDigests({ ...book, settings }, readiness);
    if (!digest) throw new Error("no mail");
    const mail = renderDigestMail([digest], {
      book: { ...book, settings },
      readiness,
      now: MOMENT,
      text: textOf("vi"),
    });
    expect(mail.html + mail.text).not.toMatch(/href|https?:/);
  });

  test("of very many rows is cut, says how many are left, and stays well under what mail programs clip", () => {
    const indicators = Array.from({ length: 300 }, (_, index) =>
      anIndicator({ code: `P2.${index + 100}`, text: "Giảng viên ".repeat(12), dueOn: "2026-11-02", owner: "DP" }),
    );
    const problems = indicators.map((_, index) => problem("badDate", { tab: "people", row: index + 2, seen: "x" }));
    const { html, text } = mailTo("DP", aBook({ indicators, problems }));
    for (const part of [seenText(html), text]) {
      expect(part).toContain("P2.139");
      expect(part).not.toContain("P2.140");
      expect(part.split("… và 260 mục khác, xem trong bảng.").length - 1).toBe(2);
    }
    expect(new TextEncoder().encode(html).length).toBeLessThan(100_000);
  });

  test("does not count the days of a row that cannot be read", () => {
    const indicators = [anIndicator({ owner: "DP", dueOn: "2026-11-02" })];
    const problems = [problem("badNumber", { tab: "indicators", row: 2, column: "result", seen: "ba" })];
    for (const text of [vi, en]) {
      const { text: plain } = mailTo("DP", aBook({ indicators, problems }), text);
      expect(plain).not.toMatch(/-\d+ (ngày|days)|\b21\b/);
    }
  });

  test("says in whose place its reader stands", () => {
    const indicators = [anIndicator({ owner: "AN", dueOn: "2026-11-02" })];
    const people = [
      aPerson({ code: "DP", name: "Điều phối" }),
      aPerson({ code: "AN", name: "Trưởng khoa", awayFrom: "2026-11-01" }),
    ];
    expect(mailTo("DP", aBook({ indicators, people })).text).toContain("(thay Trưởng khoa đang vắng)");
    expect(mailTo("DP", aBook({ indicators, people }), en).text).toContain(
      "(standing in for Trưởng khoa, who is away)",
    );
  });

  test("has no loose ends, whatever the book", () => {
    fc.assert(
      fc.property(books(), fc.constantFrom(vi, en), (book, text) => {
        for (const { mail } of mailsOf(book, text)) {
          for (const part of [mail.subject, mail.text, seenText(mail.html)]) {
            expect(part).not.toMatch(/undefined|NaN|\[object|null/);
          }
          expect(mail.text).not.toMatch(/(còn|quá hạn) -|-\d+ (days|ngày)/);
        }
      }),
      runs(60),
    );
  });
});

describe("the other parts of a mail", () => {
  const people = [
    aPerson({ code: "DP", name: "Điều phối" }),
    aPerson({ code: "AN", name: "Giảng viên", unit: "K1" }),
    aPerson({ code: "TRUONG", name: "Trưởng khoa" }),
    aPerson({ code: "HT", name: "Hiệu trưởng" }),
  ];
  const settings = { principal: "HT", level1On: "2027-06-01" };
  const row = (changes: Parameters<typeof anIndicator>[0]) =>
    anIndicator({ text: "Đề tài khoa học cấp tỉnh", piece: "đề tài", criterion: "4", owner: "AN", ...changes });
  const known = { slips: 0, mentions: 3, firstMentionOn: "2026-10-01", lastMentionOn: "2026-11-16" };
  const mark = markOfPerson("AN");
  const followUp = { sinceOn: "2026-10-01", toldMark: mark, rung: 1 as const, rungOn: "2026-10-20" };
  const school: Book = aBook({
    people,
    units: [aUnit({ code: "K1", name: "Khoa Luật", head: "TRUONG" })],
    settings,
    indicators: [
      row({ row: 2, code: "P4.01", dueOn: "2026-10-01", slipReason: "chờ nghiệm thu" }),
      row({ row: 3, code: "P4.02", dueOn: "2027-01-15", leadDays: 300, result: 1 }),
      row({ row: 4, code: "P4.03", dueOn: "2026-11-20", result: 3 }),
      row({ row: 5, code: "P4.04", dueOn: "2026-11-10" }),
    ],
    evidence: [anEvidence({ indicators: ["P4.03"] })],
    memory: new Map([
      ["P4.01", { ...known, slips: 2, originalDueOn: "2026-05-01", lastDueOn: "2026-10-01", followUp }],
      ["P4.03", { ...known, followUp }],
      ["P4.04", { ...known, lastMentionOn: "2026-11-20", followUp: { ...followUp, sinceOn: "2026-11-20" } }],
    ]),
  });
  const readiness = assess(school, TODAY);
  const history: HistoryEntry[] = [
    { on: "2026-11-02", kind: "totals", inScope1: 4, evidenced1: 1 },
    { on: "2026-11-02", kind: "level", code: "P4.04", to: "level1" },
    { on: "2026-11-02", kind: "due", code: "P4.01", to: "2026-09-01" },
  ];
  const compared = compareResult(readiness, history, []);
  const context = {
    book: school,
    readiness,
    now: MOMENT,
    rowUrl,
    criterionName: () => "Nghiên cứu khoa học",
    compared,
  };
  const digests = planDay(school, readiness, NO_EARLIER_MAILS, "2026-11-24");
  const mail = (code: string, text: Text): Mail => {
    const digest = digests.find(({ person }) => person.code === code);
    if (!digest) throw new Error(`no mail to ${code}`);
    const said = code === "AN" ? { ...digest, remark: "Nhờ gửi bản quét." } : digest;
    return renderDigestMail([said], { ...context, text: text });
  };

  test.each([
    ["AN", "owner"],
    ["TRUONG", "manager"],
    ["HT", "principal"],
    ["DP", "forecast"],
  ])("in the mail of %s", async (code, name) => {
    for (const text of [vi, en]) {
      const { subject, html, text: plain } = mail(code, text);
      await expect(`${html}\n`).toMatchFileSnapshot(`golden/${name}.${text.language}.html`);
      await expect(`${subject}\n\n${plain}`).toMatchFileSnapshot(`golden/${name}.${text.language}.txt`);
    }
  });

  test("keep 200 items under 100 KB, with the total named", () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      row({ row: index + 2, code: `P4.${index}`, dueOn: "2026-10-01", text: "Nội dung chỉ tiêu rất dài ".repeat(6) }),
    );
    const book = aBook({ people, indicators: many, settings });
    const [digest] = planDigests(book, assess(book, TODAY));
    if (!digest) throw new Error("no mail");
    const readiness = assess(book, TODAY);
    const { html, text } = renderDigestMail([digest], { ...context, book, readiness, text: textOf("vi") });
    expect(Buffer.byteLength(html)).toBeLessThan(100 * 1024);
    expect(text).toContain("QUÁ HẠN (200)");
    expect(text).toContain("và 160 mục khác");
  });
});
