import { expect, test } from "vitest";
import { plainSpellings } from "../../src/domain/criterion-spelling.ts";

test.each<[string, string[], string[]]>([
  ["one criterion in five spellings is one", ["1", "1.", "01", "I", "Tiêu chí 1"], ["1", "1", "1", "1", "1"]],
  ["as in English", ["Criterion 2", "2", "II"], ["2", "2", "2"]],
  ["the plainest in use is kept where no figure is", ["Tiêu chí III", "III."], ["III.", "III."]],
  ["letters stay letters", ["A", "B", "I"], ["A", "B", "I"]],
  ["names stay as they are", ["5. Leadership", "Cơ sở vật chất"], ["5. Leadership", "Cơ sở vật chất"]],
  ["ten is not one", ["1", "10", "1.1"], ["1", "10", "1.1"]],
])("%s", (_, spellings, plain) => {
  expect(spellings.map((each) => plainSpellings(spellings).get(each))).toEqual(plain);
});
