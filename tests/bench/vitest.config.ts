import { defineConfig } from "vitest/config";

process.env.TZ = "Asia/Ho_Chi_Minh";

// Bounds on speed are ratios and counts taken in one run; they are no part of the tests.
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/bench/*.bench.ts"],
    globalSetup: ["tests/setup/build-once.ts"],
    testTimeout: 600_000,
    fileParallelism: false,
    reporters: ["default"],
  },
});
