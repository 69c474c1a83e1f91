/** Menus. */

import type { Menu as PlainMenu } from "../host-types.ts";
import { host } from "./connection.ts";
import { type ServiceClass, serviceClass } from "./service-class.ts";

type GMenu = GoogleAppsScript.Base.Menu;

function add(menu: PlainMenu, item: PlainMenu["items"][number]): PlainMenu {
  menu.items.push(item);
  return menu;
}

const menu: ServiceClass<PlainMenu, GMenu> = serviceClass<PlainMenu, GMenu>("Menu", {
  addItem: ["String,String", (self, caption: string, functionName: string) => add(self, { caption, functionName })],
  addSeparator: ["", (self) => add(self, { separator: true })],
  addSubMenu: ["Menu", (self, sub: GMenu) => add(self, menu.unwrap(sub) as PlainMenu)],
  addToUi: ["", (self) => host.ui.addMenu(self)],
});

/** A menu without items, not shown yet. */
export function newMenu(name: string): GMenu {
  return menu.wrap({ name, items: [] });
}
