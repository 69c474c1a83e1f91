/** The thread that holds the workbook and runs the script, so that the page lives on while a script waits. */
import { parentPort, workerData } from "node:worker_threads";
import { explain } from "../../local/cli/explain.ts";
import { commandLineOf } from "../../text/text.ts";
import { openDeskFile } from "./desk-file.ts";
import { DeskTalk } from "./desk-talk.ts";
import type { DeskOptions, FromDesk } from "./worker-data.ts";

const options = workerData as DeskOptions;
const port = parentPort as NonNullable<typeof parentPort>;

try {
  new DeskTalk(port, options, await openDeskFile(options.path)).begin();
} catch (error) {
  const why = explain(error, commandLineOf(options.language), options.path);
  port.postMessage({ kind: "failed", why } satisfies FromDesk);
}
