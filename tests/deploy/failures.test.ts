/** What a person reads when it cannot be done, with the real clasp against a stand-in for Google. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Checkout, contentsOf, type Finished, logIn } from "./checkout.ts";
import { scriptId, sheetId } from "./google.ts";
import { openStage } from "./stage.ts";

const stage = openStage();
const ADDRESS = `https://docs.google.com/spreadsheets/d/${sheetId(5)}/edit`;

afterAll(() => stage.end());

/** Nothing but this sentence, last; an exit code; no result. */
function expectEnd({ code, out, errors }: Finished, sentence: string, exitCode = 1): void {
  expect(errors.trim().split("\n").at(-1)).toBe(sentence);
  expect({ code, out }).toEqual({ code: exitCode, out: "" });
}

function ownFile({ path }: Checkout): unknown {
  const file = join(path, ".clasp.own.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

describe("before anything is made", () => {
  test("not logged in", async () => {
    const { project, google, deployProcess } = await stage.arrange();
    rmSync(join(project.home, ".clasprc.json"));
    expectEnd(
      await deployProcess("--title", "Sổ"),
      "Chưa đăng nhập Google. Chạy «npx clasp login», chọn tài khoản sẽ giữ bảng, đánh dấu mọi quyền, rồi chạy lại.",
    );
    expect(google.requests).toEqual([]);
  });

  test("a login that Google revoked", async () => {
    const { project, google, deploy } = await stage.arrange();
    logIn(project, 1_000);
    google.faults.revoked = true;
    expectEnd(
      await deploy("--script", scriptId(1), "--lang", "en"),
      'Google no longer accepts this login (expired, revoked, or without all permissions). Run "npx clasp login", tick every box, and run again.',
    );
  });

  test("a damaged login file, of which nothing is shown", async () => {
    const { project, deploy } = await stage.arrange();
    writeFileSync(join(project.home, ".clasprc.json"), '{"tokens": secret');
    const finished = await deploy("--title", "Sổ");
    expectEnd(
      finished,
      "Tệp đăng nhập của clasp (.clasprc.json trong thư mục cá nhân) bị hỏng. Xóa tệp đó, chạy «npx clasp login», rồi chạy lại.",
    );
    expect(finished.errors).not.toContain("secret");
  });

  test("the file with the own project damaged: told apart from having none", async () => {
    const { project, google, deploy } = await stage.arrange();
    writeFileSync(join(project.path, ".clasp.own.json"), '{"scriptId": ');
    expectEnd(
      await deploy("--title", "Sổ"),
      'Tệp .clasp.own.json bị hỏng, không biết dự án nào. Xóa tệp đó, rồi chạy lại với --script "MÃ DỰ ÁN" (mã ở Tiện ích mở rộng > Apps Script > Cài đặt dự án).',
    );
    expect(google.requests).toEqual([]);
    expect(readFileSync(join(project.path, ".clasp.own.json"), "utf8")).toBe('{"scriptId": ');
  });

  test("nothing built", async () => {
    const { project, deploy } = await stage.arrange();
    rmSync(join(project.path, "dist/so-chuan.js"));
    expectEnd(
      await deploy("--title", "Sổ", "--lang", "en"),
      'There is no dist/ with so-chuan.js and appsscript.json. Run "npm run deploy" in the project\'s folder.',
    );
  });

  test("nobody at the keyboard to name the sheet: said, not waited for", async () => {
    const { google, deploy } = await stage.arrange();
    expectEnd(
      await deploy(),
      'Không hiểu: chưa có bảng nào, cần --title "TÊN BẢNG" để tạo bảng mới, hoặc --sheet "ĐỊA CHỈ" của bảng đang có. Xem «npm run deploy -- --help».',
      2,
    );
    expect(google.requests).toEqual([]);
  });
});

describe("while creating", () => {
  test("the Apps Script API is off: the sheet that was made is used by the next run", async () => {
    const { project, google, deploy } = await stage.arrange();
    google.faults.apiOff = true;
    const refused = await deploy("--title", "Sổ");
    expectEnd(
      refused,
      "Tài khoản này chưa bật Apps Script API. Mở https://script.google.com/home/usersettings, gạt sang Bật, chờ vài phút, rồi chạy lại.",
    );
    expect(refused.errors).toContain(
      `Bảng đã tạo xong nhưng chưa có Sổ Chuẩn: https://docs.google.com/spreadsheets/d/${sheetId(1)}/edit. Lần sau sẽ dùng lại bảng này.`,
    );
    expect(refused.errors).not.toContain("clasp:core");
    expect(ownFile(project)).toEqual({ parentId: sheetId(1), rootDir: "dist" });

    expect((await deploy("--dry-run")).out).toContain(`create-script --title "Sổ Chuẩn" --parentId ${sheetId(1)}`);
  });

  test("no such sheet, or no right to edit it", async () => {
    const { project, deploy } = await stage.arrange();
    expectEnd(
      await deploy("--sheet", ADDRESS),
      `Không gắn được vào bảng ${ADDRESS}: không có bảng này, hoặc tài khoản đang đăng nhập không được sửa nó. Kiểm tra địa chỉ và quyền sửa. Bảng vừa tạo thì đặt tên hoặc gõ một ô trước; tệp Excel thì lưu thành Google Trang tính trước. Rồi chạy lại.`,
    );
    expect(ownFile(project)).toBeUndefined();
  });

  test("the quota of new projects is used up", async () => {
    const { google, deploy } = await stage.arrange();
    google.sheets.set(sheetId(5), "Bảng của trường");
    google.faults.quota = true;
    expectEnd(
      await deploy("--sheet", ADDRESS),
      "Tài khoản này hết hạn mức của Google (tạo dự án mới hoặc số lần gọi). Chờ vài phút rồi chạy lại; vẫn vậy thì để đến ngày mai, hoặc dán tay các tệp như README.",
    );
  });
});

describe("with a script that exists", () => {
  test("the network is down", async () => {
    const { google, deploy } = await stage.arrange();
    await google.close();
    expectEnd(
      await deploy("--script", scriptId(1)),
      "Không nối được tới Google. Kiểm tra mạng (và proxy hoặc tường lửa của trường), rồi chạy lại.",
    );
  });

  test("no such script: it is not remembered", async () => {
    const { project, deployProcess } = await stage.arrange();
    expectEnd(
      await deployProcess("--script", scriptId(4)),
      `Không mở được dự án Apps Script ${scriptId(4)}: mã sai, dự án đã xóa, hoặc tài khoản đang đăng nhập không được sửa nó. Xem mã ở Tiện ích mở rộng > Apps Script > Cài đặt dự án, xem tài khoản bằng «npx clasp show-authorized-user», rồi chạy lại với --script, hoặc --new để tạo bảng mới.`,
    );
    expect(ownFile(project)).toBeUndefined();
  });

  test("Google refuses the code", async () => {
    const { google, deploy } = await stage.arrange();
    google.scripts.set(scriptId(1), { title: "", files: [] });
    google.faults.refuses = "Syntax error: SyntaxError: Unexpected token '}' line: 12 file: so-chuan";
    expectEnd(
      await deploy("--script", scriptId(1)),
      "Google không nhận mã: Syntax error: SyntaxError: Unexpected token '}' line: 12 file: so-chuan. Bảng vẫn chạy bản cũ. Bản dựng có lỗi: chạy «npm cit» xem lỗi ở đâu, sửa, rồi chạy lại.",
    );
  });

  test("a project of other code is left alone", async () => {
    const { project, google, deploy } = await stage.arrange();
    const other = { name: "Lương", type: "SERVER_JS", source: "function tinhLuong() { return 1; }" };
    google.scripts.set(scriptId(1), { title: "", files: [other, { name: "Trang", type: "HTML", source: "<p>" }] });
    expectEnd(
      await deploy("--script", scriptId(1)),
      "Dự án này còn mã khác: Lương.js, Trang.html. Đưa lên sẽ xóa mã đó, nên chưa làm gì. Chép ra nơi khác nếu cần, xóa nó trong trình soạn thảo Apps Script, rồi chạy lại; hoặc chọn bảng khác.",
    );
    expect(google.scripts.get(scriptId(1))?.files).toHaveLength(2);
    expect(ownFile(project)).toBeUndefined();
  });

  test("clasp says pushed, and Google holds something else", async () => {
    const { google, project, deploy } = await stage.arrange();
    google.scripts.set(scriptId(1), { title: "", files: [] });
    google.faults.keeps = (file) => (file.type === "JSON" ? file : { ...file, source: file.source.normalize("NFD") });
    expectEnd(
      await deploy("--script", scriptId(1)),
      "Đã đưa lên nhưng Google giữ khác: dashboard.html, so-chuan.js. Đóng mọi trang Apps Script đang mở của dự án này, rồi chạy lại.",
    );
    expect([...contentsOf(project.path).keys()]).toEqual([
      ".clasp.json",
      ".clasp.own.json",
      "dist/appsscript.json",
      "dist/dashboard.html",
      "dist/so-chuan.js",
    ]);
  });
});
