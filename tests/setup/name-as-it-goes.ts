/** vitest's own reporter, but silent about files that are as they should be: only what failed or took long is named. */
import type { TestCase, TestModule, TestSpecification } from "vitest/node";
import { DefaultReporter } from "vitest/node";

/** From so many seconds on a file is worth splitting: the last one to end keeps everybody waiting. */
const LONG = 10;
/** A word of life after so many files. */
const STRIDE = 20;

export default class NameAsItGoes extends DefaultReporter {
  private files = 0;
  private done = 0;

  override onTestRunStart(specifications: readonly TestSpecification[]): void {
    super.onTestRunStart(specifications);
    [this.files, this.done] = [specifications.length, 0];
  }

  /** At once, though the rest of its file may take a while. */
  override onTestCaseResult(test: TestCase): void {
    super.onTestCaseResult(test);
    if (test.result().state !== "failed") return;
    const [error] = test.result().errors ?? [];
    this.log(` FAILED ${test.module.relativeModuleId} > ${test.fullName}\n   ${error?.message.split("\n")[0] ?? ""}`);
  }

  protected override printTestModule(module: TestModule): void {
    this.done++;
    const { duration, collectDuration } = module.diagnostic();
    const seconds = (duration + collectDuration) / 1000;
    if (module.state() === "failed" || this.files <= 1) super.printTestModule(module);
    else if (seconds >= LONG) this.log(` slow: ${module.relativeModuleId}, ${seconds.toFixed(1)} s`);
    if (this.done % STRIDE === 0 && !this.isTTY) this.log(` ${this.done} of ${this.files} files done`);
  }
}
