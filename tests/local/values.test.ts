import { describe, expect, test } from "vitest";
import { evaluate, hostOf, runOn, script, workbook } from "./support.ts";

/** What a cell shows and is after a value was written. */
function written(value: string, locale = "vi_VN"): unknown {
  const body = `ss.setSpreadsheetLocale(${JSON.stringify(locale)});
    const cell = sheet.getRange("A1").setValue(${JSON.stringify(value)});
    const read = cell.getValue();
    return [read instanceof Date ? Utilities.formatDate(read, "Asia/Ho_Chi_Minh", "yyyy-MM-dd HH:mm") : read, cell.getDisplayValue()]`;
  return evaluate(body);
}

describe("a string is read as if typed in the sheet's locale", () => {
  test.each([
    ["24/11/2026", "2026-11-24 00:00", "24/11/2026"],
    ["3/9/2026", "2026-09-03 00:00", "03/09/2026"],
    ["2026-11-24", "2026-11-24 00:00", "24/11/2026"],
    ["31/2/2026", "31/2/2026", "31/2/2026"],
    ["24/11/2026 7:05", "2026-11-24 07:05", "24/11/2026 07:05:00"],
    ["12,5", 12.5, "12,5"],
    ["1.234.567", 1234567, "1.234.567"],
    ["12.5", "12.5", "12.5"],
    ["85,45%", 0.8545, "85,45%"],
    ["0912345678", 912345678, "912345678"],
    ["true", true, "TRUE"],
    ["Đạt mức 1", "Đạt mức 1", "Đạt mức 1"],
    ["'24/11/2026", "24/11/2026", "24/11/2026"],
    ["'=1+1", "=1+1", "=1+1"],
    ["-", "-", "-"],
  ])("vi_VN: %s", (typed, value, shown) => {
    expect(written(typed)).toEqual([value, shown]);
  });

  test.each([
    ["3/9/2026", "2026-03-09 00:00", "3/9/2026"],
    ["24/11/2026", "24/11/2026", "24/11/2026"],
    ["1,234.5", 1234.5, "1,234.50"],
  ])("en_US: %s", (typed, value, shown) => {
    expect(written(typed, "en_US")).toEqual([value, shown]);
  });

  test("a format of plain text keeps all but formulas", () => {
    const body = `const range = sheet.getRange("A1:B1").setNumberFormat("@").setValues([["012", "=A1"]]);
      return [range.getValues()[0][0], range.getFormulas()]`;
    expect(evaluate(body)).toEqual(["012", [["", "=A1"]]]);
  });

  test("a formula is kept, not calculated, and said", () => {
    const host = hostOf(script(`sheet.getRange("B1").setValue("=SUM(A1;2)"); return sheet.getRange("B1").getValue()`));
    expect(runOn(host)).toBe("#N/A");
    expect(host.warnings).toEqual(["formula written, not calculated: Sheet1: =SUM(A1;2)"]);
  });
});

describe("strict", () => {
  test.each(["24/11/2026", "12,5", "=1+1", "+84 912", "TRUE", "10%"])("%s is refused", (text) => {
    const host = hostOf(script(`caught(() => sheet.getRange("A1").setValue(${JSON.stringify(text)}))`), {
      strict: true,
    });
    const result = host.run("main");
    // The script caught it: the run fails all the same.
    expect(result.ok).toBe(false);
    expect(result.error?.message).toMatch(/^strict: /);
  });

  test.each(["Đạt", "'24/11/2026", "H1.2.3", "-"])("%s is text whoever reads it", (text) => {
    expect(
      evaluate(`sheet.getRange("A1").setValue(${JSON.stringify(text)}); return sheet.getLastRow()`, { strict: true }),
    ).toBe(1);
  });

  test("what a person types is never refused by it", () => {
    const host = hostOf("", { strict: true });
    host.edit("Sheet1", 1, 1, [["24/11/2026"]]);
    expect(host.workbook.sheets[0]?.rows[0]?.[0]?.value).toBe(46350);
  });
});

describe("dates", () => {
  test("a date is stored as a serial number under a date format and comes back as the same instant", () => {
    const host = hostOf(
      script(`const day = new Date(2026, 10, 24);
        const cell = sheet.getRange("A1").setValue(day);
        return [cell.getValue().getTime() === day.getTime(), cell.getValue() instanceof Date, cell.getDisplayValue()]`),
    );
    expect(runOn(host)).toEqual([true, true, "24/11/2026"]);
    expect(host.workbook.sheets[0]?.rows[0]?.[0]).toMatchObject({
      value: 46350,
      style: { numberFormat: "dd/mm/yyyy" },
    });
  });

  test("the sheet's zone decides what a cell means, the script's what getHours says", () => {
    const body = `ss.setSpreadsheetTimeZone("America/New_York");
      const cell = sheet.getRange("A1").setValue(new Date(2026, 10, 24));
      return [cell.getDisplayValue(), cell.getValue().getHours()]`;
    expect(evaluate(body)).toEqual(["23/11/2026 12:00:00", 0]);
  });

  test("days when Vietnam kept other hours", () => {
    const body = `return [[1970, 4, 1], [1950, 0, 1], [1905, 5, 1]].map(([y, m, d]) => {
      const cell = sheet.getRange("A1").setValue(new Date(y, m, d));
      return [cell.getDisplayValue(), cell.getValue().getTime() === new Date(y, m, d).getTime()];
    })`;
    expect(evaluate(body)).toEqual([
      ["01/05/1970", true],
      ["01/01/1950", true],
      ["01/06/1905", true],
    ]);
  });

  test("a number format of its own stays, and decides whether a number is a date", () => {
    const body = `const cell = sheet.getRange("A1").setNumberFormat("yyyy").setValue(new Date(2026, 10, 24));
      const shown = cell.getDisplayValue();
      return [shown, cell.setNumberFormat("0").getValue()]`;
    expect(evaluate(body)).toEqual(["2026", 46350]);
  });

  test("formatDate takes numeric patterns in any zone", () => {
    const body = `const at = new Date(Date.UTC(2026, 10, 23, 17, 5, 9, 7));
      return [Utilities.formatDate(at, "Asia/Ho_Chi_Minh", "dd/MM/yyyy HH:mm:ss.SSS"),
        Utilities.formatDate(at, "UTC", "yyyy-MM-dd'T'HH:mm:ssXXX"),
        Utilities.formatDate(at, "Asia/Ho_Chi_Minh", "u Z h a")]`;
    expect(evaluate(body)).toEqual(["24/11/2026 00:05:09.007", "2026-11-23T17:05:09Z", "2 +0700 12 AM"]);
  });
});

test("null and undefined clear, other objects are refused", () => {
  const body = `sheet.getRange("A1:B1").setValues([[1, 2]]).setValues([[null, undefined]]); return sheet.getLastRow()`;
  expect(evaluate(body)).toBe(0);
  const host = hostOf(script(`sheet.getRange("A1").setValue({})`));
  expect(host.run("main").error?.message).toBe("not emulated: writing object into a cell");
});

test("ten thousand rows are written and read", () => {
  const model = workbook();
  const body = `sheet.insertRowsAfter(1000, 9000);
    const rows = Array.from({ length: 10000 }, (_, i) => Array.from({ length: 20 }, (_, j) => (j % 2 ? i * j : "dòng " + i)));
    sheet.getRange(1, 1, 10000, 20).setValues(rows);
    return sheet.getDataRange().getValues()[9999][19]`;
  const host = hostOf(script(body), { workbook: model });
  expect(runOn(host)).toBe(9999 * 19);
});
