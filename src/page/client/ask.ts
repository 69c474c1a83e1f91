/** Questions that hold the script, or the page itself, until they are answered. */
import { h } from "./element.ts";

export interface Question {
  title: string;
  prompt: string;
  buttons: { name: string; label: string }[];
  input?: string;
}

/** Shows a question; gives the name of the button ("close" by Escape) and what was typed. */
export function ask({ title, prompt, buttons, input }: Question): {
  answer: Promise<{ button: string; text: string }>;
  close: () => void;
} {
  const field =
    input === undefined ? undefined : h("input", { type: "text", "aria-label": input, autocomplete: "off" });
  const box = h("dialog", { class: "question", "aria-labelledby": "question-title" });
  const answer = new Promise<{ button: string; text: string }>((done) => {
    const end = (button: string) => {
      box.close();
      box.remove();
      done({ button, text: (field?.value ?? "").normalize("NFC") });
    };
    const row = buttons.map(({ name, label }, index) =>
      h("button", { class: index === 0 ? "primary" : "", type: "button", onclick: () => end(name) }, label),
    );
    field?.addEventListener("keydown", (event) => {
      // An Enter that ends the composing of a Vietnamese letter is no answer yet.
      if (event.key === "Enter" && !event.isComposing) end(buttons[0]?.name ?? "ok");
    });
    box.addEventListener("cancel", (event) => {
      event.preventDefault();
      end("close");
    });
    box.append(
      h("h2", { id: "question-title" }, title),
      h("div", { class: "prompt", tabindex: prompt.length > 600 ? 0 : undefined }, prompt),
      field ?? "",
      h("div", { class: "buttons" }, row),
    );
    document.body.append(box);
    box.showModal();
    (field ?? row[0])?.focus();
  });
  return { answer, close: () => box.remove() };
}
