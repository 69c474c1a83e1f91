/** Answers of a command line to the dialogs of the script. */
import { everyText, type Language } from "../../text/text.ts";
import { answerForLanguage, languageQuestion } from "../../views/language-question.ts";
import type { HostOptions } from "../host.ts";
import type { CommandRequest } from "./arguments.ts";

/** The answers to questions that the command line itself answers: yes to approving and to setting up, the language. */
export function answersOf({ command, approve, answers, language }: CommandRequest, isOurs: boolean): string[] {
  // `init` on a workbook of ours is consent to setting it up: an answer given is for what is asked beyond that.
  if (command === "init" && isOurs) return answers[0] === "no" ? [...answers] : ["yes", ...answers];
  if (answers.length > 0) return [...answers];
  if (command === "digest" && approve) return ["yes"];
  if (command !== "init") return [];
  return [answerForLanguage(language)];
}

/**
 * Answers dialogs: one that only tells is closed, a question takes the next answer and is cancelled when none is left.
 */
export function answerFrom(answers: string[], asked: Language | undefined): NonNullable<HostOptions["ask"]> {
  return ({ buttons, input, prompt }) => {
    if (buttons === "OK" && !input) return { button: "ok" };
    // `--lang` answers the question for the workbook's language, whether or not the answers begin with it.
    const isAnswered = asked !== undefined && prompt.endsWith(languageQuestion(everyText()).question);
    const own = isAnswered ? answerForLanguage(asked) : undefined;
    const answer = own === undefined || answers[0]?.toLowerCase() === own ? answers.shift() : own;
    if (answer === undefined) return { button: buttons.includes("CANCEL") ? "cancel" : "close" };
    return input ? { button: "ok", text: answer } : { button: buttonFor(answer.toLowerCase(), buttons) };
  };
}

/** The button that an answer means: "yes" presses OK where the dialog has no button "yes". */
function buttonFor(answer: string, buttons: string): string {
  if (answer === "yes" && !buttons.includes("YES")) return "ok";
  return answer === "ok" && !buttons.includes("OK") ? "yes" : answer;
}
