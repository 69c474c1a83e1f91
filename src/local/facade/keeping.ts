/** `PropertiesService` and `LockService`. */

import type { PropertyStore } from "../contract.ts";
import { exception, host, serviceClass, signed } from "./expose.ts";
import { itself } from "./places.ts";

type GProperties = GoogleAppsScript.Properties.Properties;
type GLock = GoogleAppsScript.Lock.Lock;

interface StoreHandle {
  readonly store: PropertyStore;
}

function change(handle: StoreHandle, values: Record<string, string | null>, deleteOthers = false): GProperties {
  host.properties.change(handle.store, values, deleteOthers);
  return itself(handle);
}

const [propertyMethods, propertySignatures] = signed(
  {
    getProperty(this: StoreHandle, key: string) {
      return host.properties.all(this.store)[key] ?? null;
    },
    getProperties(this: StoreHandle): Record<string, string> {
      return { ...host.properties.all(this.store) };
    },
    getKeys(this: StoreHandle): string[] {
      return Object.keys({ ...host.properties.all(this.store) });
    },
    setProperty(this: StoreHandle, key: string, value: string): GProperties {
      return change(this, { [key]: String(value) });
    },
    setProperties(this: StoreHandle, values: Record<string, string>, deleteOthers: boolean = false): GProperties {
      const texts = Object.keys(values).map((key) => [key, String(values[key])] as const);
      return change(this, Object.fromEntries(texts), deleteOthers);
    },
    deleteProperty(this: StoreHandle, key: string): GProperties {
      return change(this, { [key]: null });
    },
    deleteAllProperties(this: StoreHandle): GProperties {
      return change(this, {}, true);
    },
  } satisfies Partial<GProperties>,
  {
    getProperty: "s",
    getProperties: "",
    getKeys: "",
    setProperty: "sx",
    setProperties: "o|ob",
    deleteProperty: "s",
    deleteAllProperties: "",
  },
);
const properties = serviceClass<StoreHandle, GProperties>("Properties", propertyMethods, propertySignatures);

const [servicePropertyMethods, servicePropertySignatures] = signed(
  {
    getScriptProperties: () => properties.wrap({ store: "script" }),
    getUserProperties: () => properties.wrap({ store: "user" }),
    getDocumentProperties: () => properties.wrap({ store: "document" }),
  } satisfies GoogleAppsScript.Properties.PropertiesService,
  { getScriptProperties: "", getUserProperties: "", getDocumentProperties: "" },
);

/** The global `PropertiesService`. */
export function propertiesService(): unknown {
  return serviceClass("PropertiesService", servicePropertyMethods, servicePropertySignatures).wrap({});
}

interface LockHandle {
  readonly kind: "script" | "document";
}

const [lockMethods, lockSignatures] = signed(
  {
    tryLock(this: LockHandle, milliseconds: number) {
      return host.lock.take(this.kind, milliseconds);
    },
    waitLock(this: LockHandle, milliseconds: number) {
      if (!host.lock.take(this.kind, milliseconds)) throw exception("lockTimeout");
    },
    releaseLock(this: LockHandle) {
      host.lock.release(this.kind);
    },
    hasLock(this: LockHandle) {
      return host.lock.held(this.kind);
    },
  } satisfies GLock,
  { tryLock: "n", waitLock: "n", releaseLock: "", hasLock: "" },
);
const lock = serviceClass<LockHandle, GLock>("Lock", lockMethods, lockSignatures);

const [lockServiceMethods, lockServiceSignatures] = signed(
  {
    getScriptLock: () => lock.wrap({ kind: "script" }),
    getDocumentLock: () => lock.wrap({ kind: "document" }),
  } satisfies Partial<GoogleAppsScript.Lock.LockService>,
  { getScriptLock: "", getDocumentLock: "" },
);

/** The global `LockService`. */
export function lockService(): unknown {
  return serviceClass("LockService", lockServiceMethods, lockServiceSignatures).wrap({});
}
