import { defineConfig } from "vitest/config";

process.env.TZ = "Asia/Ho_Chi_Minh";

// Bounds on speed are ratios and counts taken in one run; they are no part of the tests. Sweeps go all the way here.
const SWEEPS = [
  ...["colleagues", "damages", "interleaving", "migrations"].map((name) => `bundle/${name}`),
  ...["grids", "digest-mail"].map((name) => `views/${name}`),
  ...["adoption", "edited-rows", "round-trip"].map((name) => `workbook/${name}`),
  ...["readiness-laws", "digest"].map((name) => `domain/${name}`),
].map((path) => `tests/${path}.test.ts`);

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/bench/*.bench.ts", ...SWEEPS],
    env: { SO_CHUAN_SWEEP: "all" },
    globalSetup: ["tests/setup/build-once.ts"],
    testTimeout: 600_000,
    fileParallelism: false,
    reporters: ["default"],
  },
});
