/** Reads what was asked of `npm run deploy`, or what is wrong with it. */
import { parseArgs } from "node:util";
import { languageOption } from "../local/language-option.ts";
import { DEFAULT_LANGUAGE, type DeployText, deployLineOf, isLanguage, LANGUAGES, type Language } from "../text/text.ts";
import { scriptIdOf, sheetIdOf } from "./addresses.ts";

export interface DeployRequest {
  language: Language;
  help: boolean;
  dryRun: boolean;
  /** Whether to make a further sheet although one was deployed before. */
  another: boolean;
  title?: string;
  sheetId?: string;
  scriptId?: string;
}

/** Thrown for a command line that cannot be followed; the message is a sentence in the language asked for. */
export class DeployUsageError extends Error {
  override name = "DeployUsageError";
}

type Values = ReturnType<typeof parse>;
type Environment = Readonly<{ [name: string]: string | undefined; npm_config_dry_run?: string | undefined }>;

/** The request that the arguments make; throws a DeployUsageError. `env` is read only for options that npm took for its own. */
export function readDeployArguments(args: readonly string[], env: Environment = {}): DeployRequest {
  const language = languageOption(args) ?? DEFAULT_LANGUAGE;
  const words = deployLineOf(language);
  try {
    const values = parse(args);
    refuseContradictions(values, env, words);
    return {
      language,
      help: values.help ?? false,
      dryRun: (values["dry-run"] ?? false) || env.npm_config_dry_run === "true",
      another: values.new ?? false,
      ...(values.title?.trim() && { title: values.title.trim() }),
      ...(values.sheet !== undefined && { sheetId: readSheet(values.sheet, words) }),
      ...(values.script !== undefined && { scriptId: readScript(values.script, words) }),
    };
  } catch (error) {
    throw new DeployUsageError(words.badUsage((error as Error).message));
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean" },
      new: { type: "boolean" },
      "dry-run": { type: "boolean" },
      lang: { type: "string" },
      title: { type: "string" },
      sheet: { type: "string" },
      script: { type: "string" },
    },
  }).values;
}

function refuseContradictions(values: Values, env: Environment, words: DeployText): void {
  // Without "--" npm keeps an option to itself, so the run would not be the one that was meant.
  const taken = ["sheet", "script", "title", "new", "lang"].find((name) => env[`npm_config_${name}`] !== undefined);
  if (taken) throw new Error(words.dashesForgotten(taken));
  if (values.lang !== undefined && !isLanguage(values.lang))
    throw new Error(words.badLanguage({ value: values.lang, languages: LANGUAGES }));
  if ([values.sheet, values.script, values.new].filter((each) => each !== undefined).length > 1)
    throw new Error(words.onlyOne);
}

function readSheet(value: string, words: DeployText): string {
  const id = sheetIdOf(value);
  if (id === "published") throw new Error(words.publishedSheet(value));
  if (!id) throw new Error(words.notASheet(value));
  return id;
}

function readScript(value: string, words: DeployText): string {
  const id = scriptIdOf(value);
  if (!id) throw new Error(words.notAScript(value));
  return id;
}
