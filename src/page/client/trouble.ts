/** The cover that says why the page cannot go on and what to do. */
import { h } from "./element.ts";

/** Covers the page with a message and buttons (`actions`); replaces an earlier cover. */
export function showTrouble(title: string, text: string, actions: { label: string; act(): void }[] = []): void {
  hideTrouble();
  const box = h("dialog", { id: "trouble", class: "question", "aria-labelledby": "trouble-title" });
  const buttons = actions.map(({ label, act }, index) =>
    h(
      "button",
      {
        class: index === 0 ? "primary" : "",
        onclick: () => {
          hideTrouble();
          act();
        },
      },
      label,
    ),
  );
  box.append(h("h2", { id: "trouble-title" }, title), h("p", {}, text), h("div", { class: "buttons" }, buttons));
  box.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(box);
  box.showModal();
}

export function hideTrouble(): void {
  document.getElementById("trouble")?.remove();
}
