import { expect, test } from "vitest";
import { isOurPage } from "../../src/workbook/our-pages.ts";
import { en, vi } from "../words.ts";

test.each(["Ba cửa của mỗi mức", "The three gates of each level", vi.overview.gatesTitle, en.overview.gatesTitle])(
  "an overview that says «%s» is ours, of whichever version",
  (title) => {
    expect(isOurPage("overview", [["TỔNG QUAN"], [""], [title]], [vi, en])).toBe(true);
  },
);

test("an overview of the school's own is not", () => {
  expect(isOurPage("overview", [["Tổng quan năm học"], ["Số lớp", 12]], [vi, en])).toBe(false);
});
