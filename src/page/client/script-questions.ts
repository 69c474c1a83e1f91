/** The questions of the script: it waits for an answer, so one stands at a time. */
import type { PageText } from "../../text/text.ts";
import type { AskData, FromPage } from "../protocol.ts";
import { ask, type Question } from "./ask.ts";

export class ScriptQuestions {
  private readonly words: () => PageText;
  private readonly send: (message: FromPage) => void;
  private open: { id: number; close: () => void } | undefined;

  constructor(words: () => PageText, send: (message: FromPage) => void) {
    this.words = words;
    this.send = send;
  }

  /**
   * Shows the question that the script waits on, unless it is open already; null closes what the script no longer asks.
   */
  show(data: AskData | null): void {
    if (this.open && this.open.id !== data?.id) {
      this.open.close();
      this.open = undefined;
    }
    if (!data || this.open) return;
    const { answer, close } = ask(scriptQuestion(data, this.words()));
    this.open = { id: data.id, close };
    void answer.then(({ button, text }) => {
      this.open = undefined;
      this.send({ kind: "answer", ask: data.id, button, text });
    });
  }
}

/** A question with the buttons that the script named: "YES_NO" is the buttons "yes" and "no". */
function scriptQuestion({ title, prompt, buttons, input }: AskData, words: PageText): Question {
  const labels: Record<string, string> = words.buttons;
  const names = buttons.toLowerCase().split("_");
  return {
    title,
    prompt,
    buttons: names.map((name) => ({ name, label: labels[name] ?? name })),
    ...(input && { input: words.answerLabel }),
  };
}
