/** The files that the build left for the programs of the host. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Built } from "./surroundings.ts";

/** Reads the facade and the mail worker from beside the running program, and the script and its pages from dist/. */
export function builtBeside(): Built {
  const here = dirname(fileURLToPath(import.meta.url));
  const dist = resolve(here, "../../../dist");
  const pages = readdirSync(dist).filter((name) => name.endsWith(".html"));
  const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");
  return {
    script: {
      code: read(dist, "so-chuan.js"),
      manifest: read(dist, "appsscript.json"),
      pages: Object.fromEntries(pages.map((name) => [basename(name, ".html"), read(dist, name)])),
    },
    facade: read(here, "facade.js"),
    mailWorker: join(here, "mail-worker.mjs"),
  };
}
