/** What `build.mjs` makes of src as it stands: the script that Google gets, and the facade of the local host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { buildBundle, buildFacade } from "../../build.mjs";

type Built = { bundle: Awaited<ReturnType<typeof buildBundle>>; facade: string };

/** Built by `buildOnce` for the whole run; here only where a file is run under another configuration. */
export const { bundle, facade }: Built = await readOrBuild();

async function readOrBuild(): Promise<Built> {
  const folder = inject("folderOfRun");
  if (folder !== undefined) return JSON.parse(readFileSync(join(folder, "built.json"), "utf8")) as Built;
  const [bundle, facade] = await Promise.all([buildBundle(), buildFacade()]);
  return { bundle, facade };
}
