import { defineConfig } from "vitest/config";

process.env.TZ = "Asia/Ho_Chi_Minh";

// `npm run pictures`: the pictures of README.md, made anew from the sample school; no part of the tests.
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["tests/pictures/*.pictures.ts"],
    globalSetup: ["tests/setup/build-once.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    reporters: ["default"],
  },
});
