/** Menus: exactly what the script built, to be used by mouse and by keyboard. */
import type { Menu, MenuItem } from "../protocol.ts";
import { h, ICONS, icon } from "./element.ts";

type Choose = (functionName: string) => void;

/** Shows the menus side by side. */
export function renderMenus(bar: HTMLElement, menus: readonly Menu[], choose: Choose): void {
  bar.replaceChildren(...menus.map((menu) => menuButton(menu, choose)));
}

function menuButton(menu: Menu, choose: Choose): HTMLElement {
  const button = h(
    "button",
    { class: "menu-button", "aria-haspopup": "menu", "aria-expanded": "false" },
    menu.name,
    icon(ICONS.down),
  );
  button.addEventListener("click", () => openMenu(button, menu.items, choose));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    openMenu(button, menu.items, choose);
  });
  return button;
}

/** Opens a list of items below a button; `marked` names the function to point at. */
export function openMenu(button: HTMLElement, items: readonly MenuItem[], choose: Choose, marked?: string): void {
  if (button.getAttribute("aria-expanded") === "true") return;
  const close = () => {
    list.remove();
    cover.remove();
    button.setAttribute("aria-expanded", "false");
  };
  const done = (name: string) => {
    close();
    button.focus();
    choose(name);
  };
  const list = menuList(items, done, marked);
  const cover = h("div", { class: "menu-cover", onpointerdown: close });
  const { left, bottom } = button.getBoundingClientRect();
  list.style.left = `${left}px`;
  list.style.top = `${bottom + 4}px`;
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Tab") {
      close();
      button.focus();
    }
  });
  document.body.append(cover, list);
  button.setAttribute("aria-expanded", "true");
  (list.querySelector<HTMLElement>(".marked") ?? focusables(list)[0])?.focus();
}

function menuList(items: readonly MenuItem[], done: Choose, marked?: string): HTMLElement {
  const list = h("div", { class: "menu", role: "menu" });
  list.append(...items.map((item) => menuEntry(item, done, marked)));
  list.addEventListener("keydown", (event) => moveFocus(event, list));
  return list;
}

function menuEntry(item: MenuItem, done: Choose, marked?: string): HTMLElement {
  if ("separator" in item) return h("div", { class: "menu-line", role: "separator" });
  if ("functionName" in item) {
    const mark = item.functionName === marked ? " marked" : "";
    return h(
      "button",
      { class: `menu-item${mark}`, role: "menuitem", tabindex: -1, onclick: () => done(item.functionName) },
      item.caption,
    );
  }
  return subMenu(item, done, marked);
}

function subMenu(item: Menu, done: Choose, marked?: string): HTMLElement {
  const button = h(
    "button",
    { class: "menu-item", role: "menuitem", "aria-haspopup": "menu", "aria-expanded": "false", tabindex: -1 },
    item.name,
    icon(ICONS.right),
  );
  const list = menuList(item.items, done, marked);
  const holds = item.items.some((each) => "functionName" in each && each.functionName === marked);
  const wrapper = h("div", { class: "submenu", role: "none" }, button, list);
  const show = (isOpen: boolean) => {
    wrapper.classList.toggle("open", isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
  };
  show(holds && marked !== undefined);
  wrapper.addEventListener("pointerenter", () => show(true));
  wrapper.addEventListener("pointerleave", () => show(false));
  button.addEventListener("click", () => show(true));
  wrapper.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight" || (event.key === "Enter" && event.target === button)) {
      show(true);
      focusables(list)[0]?.focus();
    } else if (event.key === "ArrowLeft" || (event.key === "Escape" && event.target !== button)) {
      show(false);
      button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return wrapper;
}

function focusables(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(":scope > .menu-item, :scope > .submenu > .menu-item")];
}

function moveFocus(event: KeyboardEvent, list: HTMLElement): void {
  const items = focusables(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[(to + items.length) % items.length]?.focus();
}
