/** The language that a command line asks for. */
import { isLanguage, type Language } from "../text/text.ts";

/** Reads `--lang` before anything else, so that an error in the arguments is said in that language. */
export function languageOption(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const value = args[at]?.includes("=") ? args[at]?.split("=")[1] : args[at + 1];
  return at >= 0 && value !== undefined && isLanguage(value) ? value : undefined;
}
