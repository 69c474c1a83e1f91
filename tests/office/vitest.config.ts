import { defineConfig } from "vitest/config";

process.env.TZ = "Asia/Ho_Chi_Minh";

export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/office/*.office.ts"],
    testTimeout: 120_000,
  },
});
