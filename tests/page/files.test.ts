/** What the server does with files: what it says of a save, and what it takes of an upload. No browser. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import type { FileData, ToPage } from "../../src/page/protocol.ts";
import type { Desk } from "../../src/page/server/desk.ts";
import { openDeskFile } from "../../src/page/server/desk-file.ts";
import { type Office, OpeningError } from "../../src/page/server/office.ts";
import { Saver } from "../../src/page/server/saver.ts";
import { takeUpload } from "../../src/page/server/upload.ts";
import { folder, soChuan } from "../cli/terminal.ts";

const work = folder();
const CURRENT = join(work.path, "truong.xlsx");
const KEPT = join(work.path, "so-chuan-tep");
writeFileSync(CURRENT, "");

afterAll(() => work.remove());

describe("a save that voids a digital signature", () => {
  const saved = async (voided: boolean): Promise<FileData[]> => {
    const told: FileData[] = [];
    const desk = {
      isTrial: false,
      language: "vi",
      options: { origin: "own" },
      host: { workbook: { name: "truong" } },
      file: { file: { path: CURRENT }, save: async () => ({ voided }) },
      tell: (message: ToPage) => message.kind === "file" && told.push(message.file),
    } as unknown as Desk;
    const saver = new Saver(desk, () => {});
    for (let turn = 0; turn < 2; turn++) {
      saver.changed();
      await saver.save();
    }
    return told.filter(({ state }) => state === "saved");
  };

  test("tells it, and goes on telling it", async () => {
    const warning = expect.stringMatching(/^truong\.xlsx có chữ ký số\. .*cần xem và ký lại/);
    expect(await saved(true)).toMatchObject([{ warning }, { warning }]);
  });

  test("is not told of where there was none", async () => {
    for (const each of await saved(false)) expect(each).not.toHaveProperty("warning");
  });
});

test("an English workbook that came without its state is shown in English", async () => {
  const english = join(work.path, "english.xlsx");
  await soChuan(["init", english, "--lang", "en"], work.path);
  rmSync(`${english}.so-chuan.json`);
  const opened = await openDeskFile(english);
  opened.close();
  expect(opened.state.scriptProperties.language).toBe("en");
});

describe("an upload", () => {
  const send = async (name: string, chunks: Buffer[], opens: (path: string) => void = () => {}) => {
    const opened: string[] = [];
    const office = {
      path: CURRENT,
      settings: { path: CURRENT, origin: "own", at: 5, trialMails: "x", mailFolder: "thu", language: "vi" },
      change: async (opening: { path: string }) => {
        opens(opening.path);
        opened.push(opening.path);
      },
    } as unknown as Office;
    const said = { status: 0, text: "" };
    const response = {
      writeHead: (status: number) => {
        said.status = status;
        return response;
      },
      end: (text = "") => {
        said.text = text;
      },
    };
    const query = new URLSearchParams({ name });
    const request = Object.assign(Readable.from(chunks), { url: `/t/upload?${query}`, headers: {} });
    await takeUpload(office, request as unknown as IncomingMessage, response as unknown as ServerResponse);
    return { ...said, opened };
  };

  test.each([
    ["of a plain name", "Bảng 2026.xlsx", "Bảng 2026"],
    ["of a name that holds markup", "<script>alert(1)</script>.xlsx", "script_"],
    ["of a name that leads elsewhere", "../../etc/passwd.xlsx", "passwd"],
    ["of a name that leads elsewhere on Windows", "..\\..\\boot.xlsx", "boot"],
    ["of a name that hides", "...xlsx", "so-chuan"],
    ["of no name", "", "so-chuan"],
  ])("%s is kept as a copy beside the workbook", async (_, name, stem) => {
    const { status, opened } = await send(name, [Buffer.from("a"), Buffer.from("b")]);
    expect(status).toBe(204);
    expect(opened[0]?.startsWith(join(KEPT, stem))).toBe(true);
    expect(opened[0]).not.toMatch(/[<>]/);
    expect(readFileSync(opened[0] as string, "utf8")).toBe("ab");
  });

  test("twice of one name are two copies", async () => {
    const first = await send("hai.xlsx", [Buffer.from("1")]);
    const second = await send("hai.xlsx", [Buffer.from("2")]);
    expect(readFileSync(first.opened[0] as string, "utf8")).toBe("1");
    expect(readFileSync(second.opened[0] as string, "utf8")).toBe("2");
  });

  test("larger than 50 MB is refused and not kept, whatever its head says of its size", async () => {
    const before = readdirSync(KEPT);
    const part = Buffer.alloc(17 * 1024 * 1024);
    expect(await send("lon.xlsx", [part, part, part, part])).toMatchObject({ status: 413, opened: [] });
    expect(readdirSync(KEPT)).toEqual(before);
  });

  test("that cannot be opened is said in words, and not kept", async () => {
    let path = "";
    const sent = await send("hong.xlsx", [Buffer.from("x")], (given) => {
      path = given;
      throw new OpeningError("Tệp hỏng.");
    });
    expect(sent).toMatchObject({ status: 422, text: "Tệp hỏng." });
    expect(existsSync(path)).toBe(false);
  });
});
