import { expect, test } from "vitest";
import { greetedAs } from "../../src/views/mail/salutation.ts";
import { en, vi } from "../words.ts";

const greeting = (name: string) => vi.mail.greeting([greetedAs(name, vi)]);

test.each([
  ["Nguyễn Văn An", "Kính gửi đồng chí Nguyễn Văn An,"],
  ["Hiệu trưởng", "Kính gửi đồng chí Hiệu trưởng,"],
  ["Trưởng phòng Tổ chức", "Kính gửi đồng chí Trưởng phòng Tổ chức,"],
  ["Tổ trưởng tổ Hành chính", "Kính gửi đồng chí Tổ trưởng tổ Hành chính,"],
  ["Đoàn Thị Bình", "Kính gửi đồng chí Đoàn Thị Bình,"],
  ["TP-TCHC", "Kính gửi đồng chí TP-TCHC,"],
  ["Phòng Tổ chức, hành chính", "Kính gửi Phòng Tổ chức, hành chính,"],
  ["Ban Giám hiệu", "Kính gửi Ban Giám hiệu,"],
  ["BGH", "Kính gửi BGH,"],
  ["Công đoàn trường", "Kính gửi Công đoàn trường,"],
  ["Người điều phối", "Kính gửi Người điều phối,"],
  ["Thầy Minh", "Kính gửi Thầy Minh,"],
  ["Đồng chí Lê Thị Thu", "Kính gửi Đồng chí Lê Thị Thu,"],
  ["THẦY MINH".normalize("NFD"), `Kính gửi ${"THẦY MINH".normalize("NFD")},`],
])("%s", (name, said) => expect(greeting(name)).toBe(said));

test("several who share a mail are each greeted", () => {
  const both = ["Trưởng phòng", "Phòng Đào tạo"].map((name) => greetedAs(name, vi));
  expect(vi.mail.greeting(both)).toBe("Kính gửi đồng chí Trưởng phòng và Phòng Đào tạo,");
  expect(en.mail.greeting(both)).toBe("Dear Trưởng phòng and Phòng Đào tạo,");
});
