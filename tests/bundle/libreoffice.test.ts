/**
 * The sample of 24/11/2026, scored, then edited in LibreOffice 7.4 and saved there: a column inserted among ours, all
 * rows sorted by their text, results typed, an indicator and its evidence added, a formula, a hidden row.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { differences } from "../local/packages.ts";
import { openSchool, outcomeOf, rowOf, type School, succeed } from "./harness.ts";

const FIXTURE = new URL("../fixtures/demo-edited-in-libreoffice.xlsx", import.meta.url);
const indicators = "Chỉ tiêu";

async function edited(): Promise<School> {
  const school = openSchool({ workbook: await readWorkbook(readFileSync(FIXTURE)), at: "2026-11-25T07:05:00" });
  // It is of version 1: whoever opens it with today's program brings it up first.
  succeed(school.press("setUpWorkbook", "ok"));
  return school;
}

describe("a workbook edited in LibreOffice", () => {
  test("is scored with all that was edited, by whatever column and row it stands in", async () => {
    const school = await edited();
    const { readiness } = outcomeOf(school.press("refreshReadiness"));
    expect(readiness?.levels[0]).toMatchObject({ inScope: 56, claimed: 44, evidenced: 40 });
    expect(rowOf(school, indicators, "P2.06")).toMatchObject({
      "Giá trị": 1,
      "Mức đạt": "đạt mức 1",
      "Tính cho mã": "P2.06",
    });
    expect(rowOf(school, indicators, "P5.99")).toMatchObject({
      "Mức đạt": "chưa đánh giá",
      "Tính cho mã": "P5.99",
    });
    expect(rowOf(school, indicators, "P2.13")["Giá trị"]).toBeCloseTo(2 / 42, 12);
  });

  test("keeps what staff wrote, their column and their formula, through a save", async () => {
    const school = await edited();
    outcomeOf(school.press("refreshReadiness"));
    const saved = await readWorkbook(await writeWorkbook(school.workbook));
    const again = openSchool({ workbook: saved, at: "2026-11-25T07:05:00" });
    expect(rowOf(again, indicators, "P2.06")["Ghi chú riêng"]).toBe("đã hỏi phòng TC-HC");
    const sheet = saved.sheets.find((each) => each.name === indicators);
    expect(sheet?.rows.flatMap((row) => (row ?? []).flatMap((cell) => cell?.formula ?? []))).toEqual(["40+2"]);
    expect(saved.sheets.find((each) => each.name === "Minh chứng")?.hiddenRows).toEqual(new Set([2]));
  });

  test("keeps every part of the file that is not a tab's own", async () => {
    const school = await edited();
    outcomeOf(school.press("refreshReadiness"));
    const changed = await differences(readFileSync(FIXTURE), await writeWorkbook(school.workbook));
    const ofTabs =
      /^xl\/(worksheets\/sheet\d+\.xml|worksheets\/_rels\/sheet\d+\.xml\.rels|comments\d+\.xml|drawings\/vmlDrawing\d+\.vml)$/;
    expect(changed.filter((path) => !ofTabs.test(path))).toEqual([]);
  });

  test("is mailed about and reported", async () => {
    const school = await edited();
    outcomeOf(school.press("approveDigests", "yes"));
    const faculty = school.outbox.find((mail) => mail.to[0] === "truong.khoa.xdd@truong.example");
    expect(faculty?.body).toContain("P5.99 [mới]: Chỉ tiêu nhà trường tự thêm");
    outcomeOf(school.press("writeReport"));
    expect(school.cells("Báo cáo").flat()).toContain("P5.99");
  });
});
