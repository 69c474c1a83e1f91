/** `console` and `Logger`: what they log goes to the host. */

import type { LogLine } from "../host-types.ts";
import { host } from "./connection.ts";
import { strict } from "./strict.ts";

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return value.stack ?? String(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function logger(level: LogLine["level"]) {
  return (...args: unknown[]) => host.log(level, args.map(asText).join(" "));
}

/** The global `console`. */
export const consoleOfScript = strict("console", {
  log: logger("log"),
  info: logger("info"),
  warn: logger("warn"),
  error: logger("error"),
});

/** The global `Logger`. */
export const loggerOfScript = strict("Logger", { log: logger("log") });
