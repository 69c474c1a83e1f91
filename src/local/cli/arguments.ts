/** Reads the command line into what was asked for, or into what is wrong with it. */
import { parseArgs } from "node:util";
import { isAddress } from "../../domain/address.ts";
import { dateOf } from "../../domain/dates.ts";
import { type CommandLineText, commandLineOf, LANGUAGES, type Language, textOf } from "../../text/text.ts";
import { languageOption } from "../language-option.ts";

export const CLI_COMMANDS = [
  "init",
  "adopt",
  "score",
  "check",
  "mend",
  "report",
  "digest",
  "tick",
  "run",
  "start",
  "help",
] as const;
export type CommandName = (typeof CLI_COMMANDS)[number];

export interface CommandRequest {
  command: CommandName;
  file?: string;
  /** Work on a copy of the file under this name. */
  copyTo?: string;
  /** The function of the bundle that `run` starts, such as "refreshReadiness". */
  entryPoint?: string;
  demo: boolean;
  approve: boolean;
  /** Whether `digest` prints the whole of each mail, not its subject alone. */
  bodies: boolean;
  language?: Language;
  /** The moment that the run takes for now, in milliseconds since 1970. */
  at?: number;
  as?: string;
  answers: string[];
  /** The tab that holds the list which `adopt` reads; `map` says what its columns are ("Their header=field"). */
  tab?: string;
  map: string[];
  out?: string;
  /** The Word file that `report` writes; `kind` says which document. */
  docx?: string;
  kind?: string;
  smtp?: string;
  json: boolean;
}

/** Thrown for a command line that cannot be followed. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Reads arguments into the request they make; throws a UsageError with a sentence in the language asked for. */
export function readArguments(args: readonly string[]): CommandRequest {
  const language = languageOption(args);
  const words = commandLineOf(language);
  const { values, positionals } = parse(args, words);
  const [name = "help", ...rest] = positionals;
  const command = CLI_COMMANDS.find((each) => each === name);
  if (!command || values.help) return refuseUnless(values.help === true, words.unknownCommand(name), words);
  // The file may stand before or after the name of the function.
  const entryPoint = command === "run" ? take(rest, (each) => !each.toLowerCase().endsWith(".xlsx")) : undefined;
  if (command === "run") assertRunnable(entryPoint, language, words);
  const [file, extra] = rest;
  if (extra !== undefined) throw usage(words, words.extraArgument(extra));
  const wrong = whatIsWrong(command, file, values, words);
  if (wrong !== undefined) throw usage(words, wrong);
  const at = values.at === undefined ? undefined : readTime(values.at, words);
  return {
    command,
    demo: values.demo ?? false,
    approve: values.approve ?? false,
    bodies: values.bodies ?? false,
    answers: values.answer ?? [],
    map: values.map ?? [],
    json: values.json ?? false,
    ...onlyGiven({ file, entryPoint, language, at, as: values.as, tab: values.tab, copyTo: values["copy-to"] }),
    ...onlyGiven({ docx: values.docx, kind: values.kind, out: values.out, smtp: values.smtp }),
  };
}

type Values = ReturnType<typeof parse>["values"];

/** The sentence about options that do not go together or ask for what cannot be; undefined when all is well. */
function whatIsWrong(command: CommandName, file: string | undefined, values: Values, words: CommandLineText) {
  const { lang, map = [], as, kind, docx } = values;
  if (file === undefined && (!["start", "help"].includes(command) || values["copy-to"] !== undefined))
    return words.fileNeeded;
  if (command === "adopt" && values.tab === undefined) return words.tabNeeded;
  if (kind !== undefined && docx === undefined) return words.docxNeeded;
  if (docx !== undefined && command !== "report") return words.docxOfReport;
  const unmapped = map.find((each) => !each.includes("="));
  if (unmapped !== undefined) return words.badMap(unmapped);
  if (values.out !== undefined && values.smtp !== undefined) return words.bothWays;
  if (as !== undefined && !isAddress(as)) return words.badAddress(as);
  if (lang !== undefined && !LANGUAGES.some((each) => each === lang))
    return words.badLanguage({ value: lang, languages: LANGUAGES });
  return undefined;
}

/** The object without its undefined properties, as exact optional types want it. */
function onlyGiven<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;
}

function take(list: string[], fits: (each: string) => boolean): string | undefined {
  const at = list.findIndex(fits);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

function parse(args: readonly string[], words: CommandLineText) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean" },
        demo: { type: "boolean" },
        approve: { type: "boolean" },
        bodies: { type: "boolean" },
        json: { type: "boolean" },
        lang: { type: "string" },
        at: { type: "string" },
        as: { type: "string" },
        answer: { type: "string", multiple: true },
        tab: { type: "string" },
        map: { type: "string", multiple: true },
        out: { type: "string" },
        docx: { type: "string" },
        kind: { type: "string" },
        "copy-to": { type: "string" },
        smtp: { type: "string" },
      },
    });
  } catch (error) {
    throw usage(words, whatOption(error as Error & { code?: string }, words));
  }
}

/** Node's complaint about an option, which it has in English alone, as a sentence in the caller's language. */
function whatOption({ code, message }: Error & { code?: string }, words: CommandLineText): string {
  const [, name = message] = /'((?:--?)[^\s'=]+)/.exec(message) ?? [];
  return code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? words.unknownOption(name) : words.optionValue(name);
}

function refuseUnless(isHelp: boolean, what: string, words: CommandLineText): CommandRequest {
  if (!isHelp) throw usage(words, what);
  return { command: "help", demo: false, approve: false, bodies: false, answers: [], map: [], json: false };
}

/**
 * Reads `--at`: a local time without a zone, since with one it would be another moment than the school's clock shows.
 */
function readTime(value: string, words: CommandLineText): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d)?$/.exec(value) ?? [];
  // Node takes 30 February for a day of March.
  const isDay = dateOf(Number(year), Number(month), Number(day)) !== undefined;
  const at = isDay ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw usage(words, words.badTime(value));
  return at;
}

function usage(words: CommandLineText, what: string): UsageError {
  return new UsageError(words.badUsage(what));
}

/** Throws a UsageError for a function that is no item of the menu: `run` starts nothing else of the script. */
function assertRunnable(entryPoint: string | undefined, language: Language | undefined, words: CommandLineText): void {
  const { title, digests, ...items } = textOf(language).menu;
  if (entryPoint !== undefined && Object.hasOwn(items, entryPoint)) return;
  const what = entryPoint === undefined ? words.entryNeeded : words.noEntryPoint(entryPoint);
  throw new UsageError(`${words.badUsage(what)}\n${words.runnable(entryPoints(language))}`);
}

/** The functions that `run` can start (the items of the menu), each with its caption, one a line. */
function entryPoints(language: Language | undefined): string {
  const { title, digests, ...items } = textOf(language).menu;
  return Object.entries(items)
    .map(([name, caption]) => `  ${name.padEnd(18)} ${caption}`)
    .join("\n");
}
