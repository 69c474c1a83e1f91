import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/workbook/cell.ts";
import { completeAddress, documentNumber, isPlaceholder, proofLink } from "../../src/workbook/proof-cells.ts";

const reason = (read: object) => ("value" in read ? "proves" : ((read as { expected?: string }).expected ?? "no"));

describe("a link", () => {
  test.each<[Cell, string]>([
    ["https://drive.google.com/file/d/1abc/view?usp=sharing", "proves"],
    ["http://truong.edu.vn/qd.pdf", "proves"],
    ["Quyết định: https://drive.example/1", "proves"],
    ["https://a.example\nhttps://b.example", "proves"],
    ["http://192.168.1.5/ho-so", "proves"],
    ["https://", "no"],
    ["https://...", "no"],
    ["http://localhost/a.pdf", "no"],
    ["http://127.0.0.1/a.pdf", "no"],
    ["chưa có", "placeholder"],
    ["Chưa cập nhật", "placeholder"],
    ["-", "placeholder"],
    ["...", "placeholder"],
    ["…", "placeholder"],
    ["?", "placeholder"],
    ["N/A", "placeholder"],
    ["n/a", "placeholder"],
    ["TBD", "placeholder"],
    ["xem sau", "placeholder"],
    ["đang làm", "placeholder"],
    ["Sẽ bổ sung", "placeholder"],
    ["chờ ký 12/2026", "placeholder"],
    ["to be provided", "placeholder"],
    ["D:\\Minh chung\\QD.pdf", "path"],
    ["\\\\may-chu\\chung\\qd.docx", "path"],
    ["file:///C:/qd.pdf", "path"],
    ["/home/an/qd.pdf", "path"],
    ["QĐ 12 năm 2026.pdf", "path"],
    ["www.truong.edu.vn/qd.pdf", "bareAddress"],
    ["drive.google.com/file/d/1abc", "bareAddress"],
    ["mailto:a@b.example", "no"],
    ["Tủ hồ sơ số 3", "no"],
    [new Date(2026, 0, 2), "isDate"],
  ])("%s: %s", (cell, expected) => expect(reason(proofLink.read(cell))).toBe(expected));

  test("that lacks its beginning is completed where that is sure", () => {
    expect(completeAddress("www.truong.edu.vn/qd.pdf")).toBe("https://www.truong.edu.vn/qd.pdf");
    expect(completeAddress("truong.edu.vn")).toBeUndefined();
  });
});

describe("a document number", () => {
  test.each<[Cell, string]>([
    ["15-QĐ/TCT", "proves"],
    ["123/2026/NQ-HĐND", "proves"],
    ["Số 05/KH-TCT ngày 05/01/2026", "proves"],
    ["POL 012", "proves"],
    [45, "proves"],
    ["00123/BC", "proves"],
    ["N/A", "placeholder"],
    ["chưa có", "placeholder"],
    ["Chưa có số, 2026", "placeholder"],
    ["đang trình ký 12/2026", "placeholder"],
    ["12-QĐ/TCT (chưa ký)", "placeholder"],
    ["12-QĐ/TCT, dự thảo", "placeholder"],
    ["…/QĐ-TCT ngày …/…/2026", "placeholder"],
    [".../2026/QĐ-TCT", "placeholder"],
    ["xx/2026/QĐ-TCT", "placeholder"],
    ["00/QĐ-TCT", "placeholder"],
    [0, "placeholder"],
    ["---", "placeholder"],
    ["Quyết định của Hiệu trưởng", "noDigit"],
    ["C:\\HoSo\\QD12.pdf", "path"],
    ["QD12.pdf", "path"],
    [new Date(2026, 11, 1), "isDate"],
  ])("%s: %s", (cell, expected) => expect(reason(documentNumber.read(cell))).toBe(expected));
});

test("what is a name of evidence and what keeps its place", () => {
  expect(["Quyết định thành lập", "Danh sách", "H1.1"].map(isPlaceholder)).toEqual([false, false, false]);
  expect(["đang hoàn thiện", "–", "tbc", "Chưa có"].map(isPlaceholder)).toEqual([true, true, true, true]);
});
