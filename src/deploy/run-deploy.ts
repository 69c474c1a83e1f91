/** `npm run deploy` as a function: arguments in, an exit code out. */
import { DEFAULT_LANGUAGE, deployLineOf, LANGUAGES, type Language } from "../text/text.ts";
import { DeployUsageError, readDeployArguments } from "./arguments.ts";
import { DeployFailure } from "./failure.ts";
import { type DeploySurroundings, deploy } from "./run.ts";

/** Does what the arguments ask for; 0 done, 1 something for a person to do, 2 wrong usage. `env`: what npm set. */
export async function runDeploy(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  around: Omit<DeploySurroundings, "words">,
): Promise<number> {
  let language = DEFAULT_LANGUAGE;
  try {
    const request = readDeployArguments(args, env);
    language = request.language;
    const words = deployLineOf(language);
    if (request.help) around.print(words.usage(LANGUAGES.join("|")));
    else await deploy(request, { ...around, words });
    return 0;
  } catch (error) {
    around.progress(sentenceFor(error, language));
    return error instanceof DeployUsageError ? 2 : 1;
  }
}

function sentenceFor(error: unknown, language: Language): string {
  const { failures } = deployLineOf(language);
  if (error instanceof DeployUsageError) return error.message;
  if (error instanceof DeployFailure) return failures[error.code](error.what);
  return failures.unexpected(error instanceof Error ? error.message : String(error));
}
