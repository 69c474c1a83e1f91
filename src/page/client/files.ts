/** Opening another workbook, by choosing it or by dropping it on the page. */
import type { PageText } from "../../text/text.ts";
import { HOME } from "./connection.ts";
import { h } from "./element.ts";
import type { Notices } from "./notices.ts";

/** Bytes of the largest file that the server takes. */
const LARGEST = 50 * 1024 * 1024;

/** Opens another workbook and says how that went. */
export async function openFile(file: File, words: PageText, notices: Notices): Promise<void> {
  const { file: text } = words;
  notices.toast(text.opening(file.name), "");
  const problem = await upload(file, words);
  if (problem === undefined) notices.toast(text.opened(file.name), "");
  else notices.toast(text.notOpened, problem, "failed");
}

/** Sends a file to be opened; gives what is wrong with it, in words, or nothing. */
async function upload(file: File, { file: text }: PageText): Promise<string | undefined> {
  if (!/\.xlsx$/i.test(file.name)) return text.notXlsx;
  if (file.size > LARGEST) return text.tooLarge;
  const address = new URL("upload", HOME);
  address.searchParams.set("name", file.name);
  try {
    const response = await fetch(address, { method: "POST", body: file });
    if (response.ok) return undefined;
    return response.status === 413 ? text.tooLarge : (await response.text()) || text.notSent;
  } catch {
    return text.notSent;
  }
}

/** Takes files that are dropped anywhere on the page. */
export function takeDrops(words: () => PageText, take: (file: File) => void): void {
  const sign = h("div", { class: "drop", hidden: true });
  document.body.append(sign);
  let depth = 0;
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (by: number) => {
    depth = Math.max(0, depth + by);
    sign.textContent = words().file.drop;
    sign.hidden = depth === 0;
  };
  addEventListener("dragenter", (event) => {
    if (holdsFiles(event)) show(1);
  });
  addEventListener("dragleave", (event) => {
    if (holdsFiles(event)) show(-1);
  });
  addEventListener("dragover", (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    show(-depth);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) take(file);
  });
}
