import { expect, test } from "vitest";
import { readEvidence } from "../../src/workbook/adoption/evidence.ts";
import { buildLexicon } from "../../src/workbook/adoption/lexicon.ts";

const lexicon = buildLexicon();
const item = (title: string) => readEvidence({ code: "", title, link: "", docNumber: "" }, lexicon)[0];

test.each<[string, string | undefined]>([
  ["QP-001 rev C", "QP-001 rev C"],
  ["CAL-REG-2026", "CAL-REG-2026"],
  ["DOC-REG-07", "DOC-REG-07"],
  ["NCR-LOG", "NCR-LOG"],
  ["POL 012", "POL 012"],
  ["WI/QA/014", "WI/QA/014"],
  ["F-7.2-01 Training matrix", "F-7.2-01"],
  ["Procedure SOP-014 of the ward", "SOP-014"],
  ["QĐ số 112-QĐ/TU ngày 05/4/2023", "112-QĐ/TU"],
  ["Quyết định số 45/2024/QĐ-UBND", "45/2024/QĐ-UBND"],
  ["Danh sách trích ngang kèm BC 98-BC/TCT", "98-BC/TCT"],
  ["S:\\Quality\\audit.xlsx", undefined],
  ["Báo cáo của phòng TC-HC", undefined],
  ["17 QĐ nghiệm thu", undefined],
  ["Bản sao văn bằng (lưu tại phòng)", undefined],
])("%s has the number %s, whole", (title, docNumber) => {
  expect(item(title)?.docNumber).toBe(docNumber);
  expect(item(title)?.title).toBe(title);
});

test("an address that begins with www is a link", () => {
  expect(item("www.example.com/a")).toEqual({ link: "www.example.com/a" });
  expect(item("Ảnh: https://drive.example/x")).toMatchObject({ title: "Ảnh", link: "https://drive.example/x" });
});
