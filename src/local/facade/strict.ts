/** Objects that own up to what they lack: reading or setting an unknown member fails the run by that member's name. */

import { notEmulated } from "./connection.ts";

/** What JavaScript itself asks every object for. */
const ASKED_OF_ALL = new Set(["toJSON", "then", "constructor", "valueOf"]);

const NOTHING = {};

/**
 * An object of these members and no others; `name` stands before an unknown member's own name in the error. `own` are
 * members of this object alone, where the others belong to all of its class.
 */
export function strict<T extends object>(name: string, members: T, own: object = NOTHING): T {
  return new Proxy(members, {
    get(_, key) {
      if (typeof key === "symbol") return undefined;
      if (Object.hasOwn(members, key)) return members[key as keyof T];
      if (Object.hasOwn(own, key)) return own[key as keyof typeof own];
      if (key === "toString") return () => name;
      if (ASKED_OF_ALL.has(key)) return undefined;
      throw notEmulated(`${name}.${key}`);
    },
    set(_, key) {
      throw notEmulated(`setting ${name}.${String(key)}`);
    },
  });
}
