/** `PropertiesService`. */

import type { PropertyStore } from "../contract.ts";
import { host } from "./connection.ts";
import { service, serviceClass } from "./service-class.ts";

interface StoreHandle {
  readonly store: PropertyStore;
}

function change(handle: StoreHandle, values: Record<string, string | null>, deleteOthers = false): StoreHandle {
  host.properties.change(handle.store, values, deleteOthers);
  return handle;
}

const properties = serviceClass<StoreHandle, GoogleAppsScript.Properties.Properties>("Properties", {
  getProperty: ["String", ({ store }, key: string) => host.properties.all(store)[key] ?? null],
  getProperties: ["", ({ store }) => ({ ...host.properties.all(store) })],
  setProperty: ["String,any", (store, key: string, value: unknown) => change(store, { [key]: String(value) })],
  setProperties: [
    "Object|Object,boolean",
    (store, values: Record<string, unknown>, deleteOthers: boolean = false) => {
      const texts = Object.keys(values).map((key) => [key, String(values[key])] as const);
      return change(store, Object.fromEntries(texts), deleteOthers);
    },
  ],
  deleteProperty: ["String", (store, key: string) => change(store, { [key]: null })],
});

type GPropertiesService = GoogleAppsScript.Properties.PropertiesService;

/** The global `PropertiesService`. */
export const propertiesService = service<GPropertiesService>("PropertiesService", {
  getScriptProperties: ["", () => properties.wrap({ store: "script" })],
  getUserProperties: ["", () => properties.wrap({ store: "user" })],
});
