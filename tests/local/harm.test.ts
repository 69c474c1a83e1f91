/** Files that mean harm are refused, or read, in short time and with little memory; and what only looks like harm is read. */
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readWorkbook, UnreadableWorkbookError, writeWorkbook } from "../../src/local/codec.ts";
import { createSheet, createWorkbook, type Sheet } from "../../src/local/model.ts";
import { pack, writeArchive } from "../../src/local/xlsx/zip.ts";
import { openSchool, succeed } from "../bundle/harness.ts";
import { goldParts } from "../fixtures/gold-package.ts";
import { bomb, DAMAGED, HARMLESS, SHEET, sheetXml, withParts } from "./harmful.ts";

const codeOf = async (bytes: Uint8Array) => {
  const error = await readWorkbook(bytes).catch((thrown: unknown) => thrown);
  return error instanceof UnreadableWorkbookError ? error.code : "read";
};

describe("is refused", () => {
  test("a part that unpacks to hundreds of times its size", async () => {
    const bytes = bomb();
    expect(bytes.length).toBeLessThan(300_000);
    const before = process.memoryUsage().rss;
    expect(await codeOf(bytes)).toBe("too-large");
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  test("a part that is larger than it says", async () => {
    const plain = Buffer.from(sheetXml(`<row r="1"/>${" ".repeat(100_000)}`));
    const lying = { ...pack(SHEET, plain), data: deflateRawSync(plain), plainSize: 40 };
    const others = Object.entries(goldParts()).filter(([path]) => path !== SHEET);
    const bytes = writeArchive([...others.map(([path, text]) => pack(path, Buffer.from(text))), lying]);
    expect(await codeOf(bytes)).toBe("damaged");
  });

  test.each(DAMAGED)("%s", async (_, xml) => {
    expect(await codeOf(withParts({ [SHEET]: xml }))).toBe("damaged");
  });
});

describe("is read", () => {
  test.each(HARMLESS)("%s", async (_, xml) => {
    const { cpu } = await measured(() => codeOf(withParts({ [SHEET]: xml })));
    expect(cpu).toBeLessThan(10);
  });

  test("tabs, headers and people of names that JavaScript uses itself", async () => {
    const names = ["constructor", "__proto__", "toString", "hasOwnProperty"];
    const model = createWorkbook();
    for (const [index, name] of names.entries()) {
      const sheet = createSheet(index + 1, name);
      sheet.rows = [names.map((value) => ({ value, style: { isDate: false } as const }))];
      model.sheets.push(sheet);
    }
    model.nextId = 9;
    const school = openSchool({ workbook: await readWorkbook(await writeWorkbook(model)) });
    succeed(school.press("setUpWorkbook", "yes"));
    succeed(school.edit("Phụ trách", 2, 1, [["__proto__", "constructor"]]));
    succeed(school.edit("Chỉ tiêu", 60, 1, [["constructor"]]));
    succeed(school.press("refreshReadiness"));
    const again = await readWorkbook(await writeWorkbook(school.workbook));
    const own = again.sheets.filter(({ name }) => names.includes(name));
    expect(own.map((sheet: Sheet) => [sheet.name, sheet.rows[0]?.map((cell) => cell?.value)])).toEqual(
      names.map((name) => [name, names]),
    );
    expect(new Set(again.sheets.map(({ id }) => id)).size).toBe(again.sheets.length);
  });

  test.each(["{}", "[]", "null", '{"sheets":{"Theo dõi":{}}}', '{"locale":1,"sheets":[]}', "{"])(
    "a record of ours that says %s",
    async (record) => {
      const custom = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="soChuan"><vt:lpwstr>${record}</vt:lpwstr></property></Properties>`;
      const relations = (goldParts()["_rels/.rels"] as string).replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
      );
      const school = openSchool({
        workbook: await readWorkbook(withParts({ "docProps/custom.xml": custom, "_rels/.rels": relations })),
      });
      succeed(school.press("setUpWorkbook", "yes"));
      const again = await readWorkbook(await writeWorkbook(school.workbook));
      expect(again.sheets[0]?.name).toBe("Theo dõi");
      expect(again.timeZone).toBe("Asia/Ho_Chi_Minh");
    },
  );
});

/** What a job gives, and the seconds of processor time that it takes: others may be at work on the machine. */
async function measured<T>(job: () => Promise<T>): Promise<{ result: T; cpu: number }> {
  const before = process.cpuUsage();
  const result = await job();
  return { result, cpu: process.cpuUsage(before).user / 1e6 };
}
