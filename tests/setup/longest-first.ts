/** Which files begin first: on two cores a long one that begins last would run alone. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest first, as measured on a clone that has no record of earlier runs; the others follow by their size. */
const LONGEST: readonly string[] = [
  "tests/page/page.test.ts",
  "tests/deploy/deploy.test.ts",
  "tests/cli/bad-files.test.ts",
  "tests/cli/killed.test.ts",
  "tests/domain/five-years.test.ts",
  "tests/bundle/colleagues.test.ts",
  "tests/bundle/adopt.test.ts",
  "tests/cli/main-job.test.ts",
  "tests/cli/process.test.ts",
  "tests/bundle/every-failure.test.ts",
  "tests/bundle/failures-elsewhere.test.ts",
  "tests/bundle/damages.test.ts",
  "tests/local/whole.test.ts",
  "tests/bundle/interleaving.test.ts",
  "tests/deploy/failures.test.ts",
];

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const missing = LONGEST.filter((path) => !existsSync(join(root, path)));
    if (missing.length > 0) throw new Error(`tests/setup/longest-first.ts names what is not there: ${missing.join()}`);
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((path) => moduleId.endsWith(`/${path}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
