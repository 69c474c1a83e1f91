import { defineConfig } from "vitest/config";
import tests from "../vitest.config.ts";

/** The page in a real browser: one waits for another on a busy computer, so they run by themselves. */
export default defineConfig({
  test: { ...tests.test, include: ["tests/page/*.browser.ts"], reporters: ["default"] },
});
