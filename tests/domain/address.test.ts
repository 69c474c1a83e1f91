import { describe, expect, test } from "vitest";
import { type AddressFault, addressFault, isAddress, plainAddress, repairedAddress } from "../../src/domain/address.ts";

const long = (length: number) => "a".repeat(length);

describe("an address that the strictest server takes", () => {
  test.each([
    "an@truong.edu.vn",
    "nguyen.van-an_2+sc@phong-1.truong.edu.vn",
    "o'brien@school.example",
    "A.B@Truong.Example",
    `${long(64)}@truong.vn`,
    "an@xn--trng-qda.vn",
    "an@truong.xn--p1ai",
  ])("%s", (address) => {
    expect(addressFault(address)).toBeUndefined();
  });
});

describe("an address that is refused, and why", () => {
  test.each<[string, AddressFault]>([
    ["an@truong.example.", "domainDots"],
    ["an@truong..example", "domainDots"],
    ["an@.truong.example", "domainDots"],
    [".an@truong.example", "localDots"],
    ["an.@truong.example", "localDots"],
    ["a..n@truong.example", "localDots"],
    ["an@truong", "domainWithoutDot"],
    ["an@truong.123", "domainEnd"],
    ["an@10.0.0.1", "domainEnd"],
    ["an@truong.v", "domainEnd"],
    ["an@-truong.vn", "domainHyphen"],
    ["an@truong-.vn", "domainHyphen"],
    ["an@truong_a.vn", "domainLetters"],
    ["an@trường.vn", "domainLetters"],
    ["an@[10.0.0.1]", "domainLetters"],
    ["ấn@truong.vn", "localLetters"],
    // A Cyrillic letter that looks like ours.
    ["\u0430n@truong.vn", "localLetters"],
    ["an%truong.vn@nơi.khác", "localLetters"],
    ['"an"@truong.vn', "localLetters"],
    ["a/n@truong.vn", "localLetters"],
    [`${long(65)}@truong.vn`, "localLong"],
    [`an@${long(64)}.vn`, "tooLong"],
    [`an@${Array(5).fill(long(60)).join(".")}.vn`, "tooLong"],
    ["an.truong.vn", "noAt"],
    ["an@@truong.vn", "manyAts"],
    ["@truong.vn", "localBlank"],
    ["an@", "domainBlank"],
    ["an @truong.vn", "spaces"],
    ["an@truong\u00a0.vn", "spaces"],
    ["thầy An an@truong.vn", "spaces"],
    ["a\u200bn@truong.vn", "invisible"],
    ["an@tru\u00adong.vn", "invisible"],
    ["an@truong\u2060.vn", "invisible"],
    ["a\u202en@truong.vn", "invisible"],
    ["an\u3164@truong.vn", "invisible"],
    ["an@truong.vn, binh@truong.vn", "several"],
    ["an@truong.vn\nbinh@truong.vn", "several"],
    ["an@truong.vn; binh@truong.vn", "several"],
    ["an@truong.vn hoặc binh@truong.vn", "several"],
    ["an@truong.vn/binh@truong.vn", "several"],
  ])("%j: %s", (address, fault) => {
    expect(addressFault(address)).toBe(fault);
    expect(isAddress(plainAddress(address))).toBe(false);
  });
});

describe("what a cell means", () => {
  test.each([
    ["Phòng Đào tạo <dao.tao@truong.vn>", "dao.tao@truong.vn"],
    ["an@truong.vn <an@truong.vn>", "an@truong.vn"],
    ["<an@truong.vn>", "an@truong.vn"],
    ["mailto:an@truong.vn", "an@truong.vn"],
    ["\u200b an@truong.vn\u00a0\n", "an@truong.vn"],
  ])("%j", (cell, address) => {
    expect(plainAddress(cell)).toBe(address);
    expect(repairedAddress(cell)).toBeUndefined();
  });

  test.each(["An <an@truong.vn>, Bình <binh@truong.vn>", "binh@truong.vn <an@truong.vn>", "An <an@truong>"])(
    "%j is not sure",
    (cell) => {
      expect(plainAddress(cell)).toBe(cell);
    },
  );
});

describe("a repair that changes nothing that is seen of an address", () => {
  test.each([
    ["a\u200bn@truong.vn", "an@truong.vn"],
    ["an@truong.vn.", "an@truong.vn"],
    ["an@truong.vn;", "an@truong.vn"],
    ["(an@truong.vn)", "an@truong.vn"],
    ["“an@truong.vn”", "an@truong.vn"],
    ["an @ truong.vn", "an@truong.vn"],
    ["an@truong .vn", "an@truong.vn"],
    ["ａｎ＠ｔｒｕｏｎｇ．ｖｎ", "an@truong.vn"],
    ["Phòng Đào tạo <dao\u200b.tao@truong.vn>", "dao.tao@truong.vn"],
  ])("%j", (cell, address) => {
    expect(repairedAddress(cell)).toBe(address);
  });

  test.each([
    "an@truong.vn, binh@truong.vn",
    "an binh@truong.vn",
    "an@truong.vn. Hà Nội",
    "an@truong..vn",
    "ấn@truong.vn",
  ])("%j is left to a person", (cell) => {
    expect(repairedAddress(cell)).toBeUndefined();
  });
});
