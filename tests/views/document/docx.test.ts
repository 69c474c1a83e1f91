import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { encodeBase64 } from "../../../src/views/docx/base64.ts";
import { renderDocx } from "../../../src/views/docx/docx.ts";
import { aBook, anIndicator } from "../../builders.ts";
import { en, vi } from "../../words.ts";
import { richBook } from "../scene.ts";
import { documentOf, factsOf } from "./words-of.ts";

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Elements that open and close one inside the other, and nothing that XML cannot hold. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, , self] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name ?? "");
    else if (open.pop() !== name) return false;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return open.length === 0 && !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(xml.replace(/\n/g, ""));
}

const styled = (documentStyle: "ND30" | "DANG", text = vi) => {
  const book = richBook();
  return documentOf("pack", factsOf({ ...book, settings: { ...book.settings, documentStyle } }, [], text));
};

describe.each(["ND30", "DANG"] as const)("a Word file in the form %s", (style) => {
  test.each([vi, en])("has every part that its contents name, each well formed, in $language", (text) => {
    const parts = partsOf(renderDocx(styled(style, text)));
    const named = [...(parts["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(named));
    for (const [name, xml] of Object.entries(parts)) expect([name, isWellFormed(xml)]).toEqual([name, true]);
  });

  test("is A4 upright in Times New Roman, with margins that the rule allows and pages numbered from the second", () => {
    const {
      "word/document.xml": body = "",
      "word/styles.xml": styles = "",
      ...rest
    } = partsOf(renderDocx(styled(style)));
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(body.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(3);
    expect([...styles.matchAll(/w:rFonts w:ascii="([^"]+)"/g)].map(([, font]) => font)).toEqual(["Times New Roman"]);
    expect(rest["word/header1.xml"]).toContain(" PAGE ");
    expect(rest["word/header2.xml"]).not.toContain("PAGE");
  });

  test("uses only styles that it defines", () => {
    const { "word/document.xml": body = "", "word/styles.xml": styles = "" } = partsOf(renderDocx(styled(style)));
    const defined = new Set([...styles.matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id));
    const used = new Set([...body.matchAll(/w:(?:pStyle|tblStyle) w:val="(\w+)"/g)].map(([, id]) => id));
    expect([...used].filter((id) => !defined.has(id))).toEqual([]);
    expect(used.size).toBeGreaterThan(15);
  });
});

test("the Party's form names the Party, the State's the State and its motto", () => {
  const bodyOf = (style: "ND30" | "DANG") => partsOf(renderDocx(styled(style)))["word/document.xml"] ?? "";
  expect(bodyOf("DANG")).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
  expect(bodyOf("DANG")).not.toContain("Độc lập");
  expect(bodyOf("ND30")).toContain("Độc lập - Tự do - Hạnh phúc");
  for (const style of ["ND30", "DANG"] as const) expect(bodyOf(style)).toContain("DỰ THẢO");
});

test("the same document gives the same bytes", () => {
  expect(Buffer.from(renderDocx(styled("ND30"))).equals(Buffer.from(renderDocx(styled("ND30"))))).toBe(true);
});

test("what staff type is text, whatever it looks like", () => {
  const typed = 'A & B < C > "D"\u0000\u000b\ud800 dòng\r\nhai </w:t>';
  const book = aBook({ indicators: [anIndicator({ text: typed, result: 1 })] });
  const body = partsOf(renderDocx(documentOf("report", factsOf(book))))["word/document.xml"] ?? "";
  expect(isWellFormed(body)).toBe(true);
  expect(body).toContain("A &amp; B &lt; C &gt; &quot;D&quot; dòng</w:t><w:br/>");
  expect(body).toContain("hai &lt;/w:t&gt;");
});

test("bytes in base 64 are what Node makes of them", () => {
  for (const length of [0, 1, 2, 3, 4, 255, 256, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  }
});

test("a signature keeps what stands before it on its page, and opens no page by what must follow it", () => {
  const body = partsOf(renderDocx(styled("DANG")))["word/document.xml"] ?? "";
  const signatures = [
    ...body.matchAll(
      /(<w:p>(?:(?!<w:p>).)*<\/w:p>)(?:<\/w:sdtContent><\/w:sdt>)?<w:p>((?:(?!<w:p>).)*)<\/w:p><w:tbl>(?:(?!<\/w:tbl>).)*NGƯỜI LẬP.*?<\/w:tbl><w:p>(.*?)<\/w:p>(?:<w:p>(.*?<w:sectPr>)|<w:sectPr>)/gs,
    ),
  ];
  expect(signatures.length).toBeGreaterThan(0);
  for (const [, before, between, after, section] of signatures) {
    expect([before, between]).toEqual([
      expect.stringContaining("<w:keepNext/>"),
      expect.stringContaining("<w:keepNext/>"),
    ]);
    expect([after, section ?? 'w:line="20"']).toEqual(new Array(2).fill(expect.stringContaining('w:line="20"')));
  }
});
