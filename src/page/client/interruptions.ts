/** What stops the page until the person decides: a lost server, another page, another program that changed the file. */
import type { PageText } from "../../text/text.ts";
import { ask } from "./ask.ts";
import type { Connection } from "./connection.ts";
import { showTrouble } from "./trouble.ts";

/** The server is gone: the page offers to connect again. */
export function showLost({ trouble }: PageText, connection: Connection): void {
  const reconnect = { label: trouble.reconnect, act: () => connection.connect() };
  showTrouble(trouble.lost, trouble.lostHow, [reconnect]);
}

/** The server was closed ("bye"): nothing is left to do in the page. */
export function showClosed({ trouble }: PageText): void {
  showTrouble(trouble.bye, trouble.byeHow);
}

/** Another page took the workbook ("moved") or had it first ("elsewhere"): this page offers to take it over. */
export function showOtherPage(kind: "moved" | "elsewhere", { trouble }: PageText, connection: Connection): void {
  const label = kind === "moved" ? trouble.takeBack : trouble.takeOver;
  showTrouble(trouble[kind], trouble[`${kind}How`], [{ label, act: () => connection.connect(true) }]);
}

/** Another program changed the file: the person chooses which version the page goes on with. */
export function showConflict({ trouble }: PageText, settle: (choice: "theirs" | "ours") => void): void {
  showTrouble(trouble.changed, trouble.changedHow, [
    { label: trouble.theirs, act: () => settle("theirs") },
    { label: trouble.ours, act: () => settle("ours") },
  ]);
}

/** Asks before a person changes a protected area; true when they mean it. */
export async function confirmProtected(description: string, { grid }: PageText): Promise<boolean> {
  const { answer } = ask({
    title: grid.protectedTitle,
    prompt: grid.protectedAsk(description),
    buttons: [
      { name: "yes", label: grid.protectedYes },
      { name: "no", label: grid.protectedNo },
    ],
  });
  return (await answer).button === "yes";
}
