/** What may go wrong on the way to Google, and how it is known from what clasp prints. */
import type { DeployText } from "../text/text.ts";

export type FailureCode = keyof DeployText["failures"];

/** Ends the run: a person has to do something first. `what` fills the sentence of the code. */
export class DeployFailure extends Error {
  override name = "DeployFailure";
  readonly code: FailureCode;
  readonly what: string;

  constructor(code: FailureCode, what = "") {
    super(`${code}: ${what}`);
    this.code = code;
    this.what = what;
  }
}

export type DeployStep = "who" | "createNew" | "createIn" | "look" | "push";

/** Signs of each failure, tried in this order: clasp passes on Google's English sentences and no code. */
const SIGNS: readonly (readonly [RegExp, FailureCode])[] = [
  [/no credentials found/i, "notLoggedIn"],
  // clasp reads its project file as JSON5, which complains in other words: plain JSON is the login file.
  [/is not valid json|unexpected .*json|in json at position/i, "loginDamaged"],
  [/invalid_grant|invalid_rapt|invalid_client|invalid credentials|authentication (scopes|credential)/i, "loginExpired"],
  [/no refresh token|unauthenticated|login required/i, "loginExpired"],
  [/usersettings|apps script api has not been used|not enabled the apps script api/i, "apiOff"],
  [/storage quota/i, "driveFull"],
  [/quota|resource has been exhausted|(rate|daily) limit|too many requests/i, "quota"],
  [/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|socket|premature close|certificate/i, "offline"],
  [/^syntax error| - "[^"]+:\d+"$/im, "refused"],
];

const NO_SUCH = /not found|permission|forbidden|access denied/i;
const INVALID = /invalid argument/i;

/** The failure behind what a clasp command printed; `subject` is what the command was about, for its sentence. */
export function failureOf(step: DeployStep, printed: string, subject: string): DeployFailure {
  const said = printed.trim();
  const [, code] = SIGNS.find(([sign]) => sign.test(said)) ?? [];
  if (code) return new DeployFailure(code, code === "refused" ? said : "");
  // Google's words for "not found" and "invalid" mean another failure at each step.
  if (step === "createIn" && (NO_SUCH.test(said) || INVALID.test(said)))
    return new DeployFailure("sheetUnknown", subject);
  if (step === "look" && (NO_SUCH.test(said) || INVALID.test(said))) return new DeployFailure("scriptUnknown", subject);
  if (step === "push" && NO_SUCH.test(said)) return new DeployFailure("scriptUnknown", subject);
  if (step === "push" && INVALID.test(said)) return new DeployFailure("refused", said);
  return new DeployFailure("unexpected", said === "" ? `clasp: ${step}` : said);
}
