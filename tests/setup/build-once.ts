/** Builds once for a whole run of tests, however many files it has, and hands on what was built. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { writeAll } from "../../build.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of this run: built.json, and the schools that `madeOnce` kept. */
    folderOfRun: string;
  }
}

/** Called by vitest before the first file and, while it watches, again before each further run. */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "so-chuan-tests-"));
  project.provide("folderOfRun", folder);
  const prepare = async () => {
    const built = await writeAll();
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    writeFileSync(join(folder, "built.json"), JSON.stringify(built));
  };
  await prepare();
  project.onTestsRerun(prepare);
  return () => rmSync(folder, { recursive: true, force: true });
}
