/** Words that readers stumbled over, and that are said otherwise now: none of them comes back, in no language. */
import { expect, test } from "vitest";
import { commandLineOf, LANGUAGES, textOf } from "../../src/text/text.ts";

/** All that is said, the sources of the sentences among it. */
function allSaid(words: unknown, path = ""): [path: string, said: string][] {
  if (typeof words === "function") return [[path, String(words)]];
  if (typeof words !== "object" || words === null) return [[path, String(words)]];
  return Object.entries(words).flatMap(([key, each]) => allSaid(each, `${path}.${key}`));
}

/** What people may type and what workbooks once said are no words of ours. */
const THEIRS = /^\.(synonyms|written|formerHeaders|overview\.formerGatesTitle)\b/;

const said = LANGUAGES.flatMap((language) => [
  ...allSaid(textOf(language)),
  ...allSaid(commandLineOf(language)),
]).filter(([path]) => !THEIRS.test(path));

test.each([
  /ba cửa|\bcửa (thứ|\d)|mức \d chỉ mở|chưa mở/i,
  /bắt tay từ \$\{[^}]*\} ?(đã|khi)/i,
  /chưa nhập ngưỡng/i,
  /hình ảnh/i,
  /"Phần"|^Phần$/,
  /"Vượt"|^Vượt$/,
  /điểm cần lưu ý/i,
  /bộ tiêu chuẩn 11-QĐ/i,
  /như trên/i,
  /tính đến hết ngày/i,
  /dòng cần sửa \(/i,
  /chưa có người thay\./i,
  /(?<!re)moved \$\{|was moved|due date/i,
  /number and symbol|word to add|reason of the slip/i,
  /your people's work/i,
  /\bclaimed as\b/i,
  /put off\b/i,
])("%s", (words) => expect(said.filter(([, each]) => words.test(each))).toEqual([]));

test("English quotes as English does, Vietnamese as Vietnamese does", () => {
  const quoting = (language: (typeof LANGUAGES)[number], marks: RegExp) =>
    [...allSaid(textOf(language)), ...allSaid(commandLineOf(language))]
      .filter(([path, each]) => !THEIRS.test(path) && marks.test(each))
      .map(([path]) => path);
  expect(quoting("en", /[«»]/)).toEqual([]);
  expect(quoting("vi", /[“”]/)).toEqual([]);
});
