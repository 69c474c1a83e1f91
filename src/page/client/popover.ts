/** A panel that hangs below a button and goes away by a press elsewhere or by Escape. */
import { h } from "./element.ts";

/** Opens a button's panel, or closes it when it is open; `content` is made anew each time. */
export function togglePopover(button: HTMLElement, label: string, content: () => HTMLElement): void {
  if (button.getAttribute("aria-expanded") === "true") return;
  const panel = h("div", { class: "popover", role: "dialog", "aria-label": label, tabindex: -1 });
  const cover = h("div", { class: "menu-cover" });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  const close = () => {
    document.removeEventListener("keydown", onKey);
    panel.remove();
    cover.remove();
    button.setAttribute("aria-expanded", "false");
    button.focus();
  };
  panel.append(content());
  panel.addEventListener("popover-close", close);
  document.addEventListener("keydown", onKey);
  cover.addEventListener("pointerdown", close);
  document.body.append(cover, panel);
  const { bottom, right } = button.getBoundingClientRect();
  panel.style.top = `${bottom + 6}px`;
  panel.style.right = `${Math.max(8, innerWidth - right)}px`;
  button.setAttribute("aria-expanded", "true");
  (panel.querySelector<HTMLElement>("button, input, a") ?? panel).focus();
}

/** Closes the panel that an element lies in. */
export function closePopover(inside: HTMLElement): void {
  inside.closest(".popover")?.dispatchEvent(new Event("popover-close"));
}
