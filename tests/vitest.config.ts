import { defineConfig } from "vitest/config";
import LongestFirst from "./setup/longest-first.ts";
import NameAsItGoes from "./setup/name-as-it-goes.ts";

// Dates are made by the process's own zone, as Apps Script makes them by the script's: workers inherit it from here.
process.env.TZ = "Asia/Ho_Chi_Minh";

const report = process.env.SO_CHUAN_TEST_REPORT;

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/setup/build-once.ts"],
    // Ends what hangs; how fast a thing is belongs in the bench, and a busy computer is no failure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Many tests wait for a browser or for processes of their own: a worker for each core, not one fewer. One more would
    // load all modules once more, for longer than it saves.
    maxWorkers: "100%",
    // Files share the modules of their worker, which halves the work: nothing of src keeps anything between calls, and
    // schools are copied before they are changed.
    isolate: false,
    // Most of what a test makes is short-lived: a larger nursery takes a tenth off.
    execArgv: ["--max-semi-space-size=64"],
    sequence: { sequencer: LongestFirst },
    reporters: [
      new NameAsItGoes(),
      ...(report ? [["json", { outputFile: report }] as ["json", { outputFile: string }]] : []),
    ],
  },
});
