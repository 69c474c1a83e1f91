/** How the facade's objects look to the bundle: every call is announced to the host, unknown members throw. */

import { fullName } from "../members.ts";
import { exception, host, inThisRealm } from "./connection.ts";
import { fits, setClassName, typesOf } from "./signature.ts";
import { strict } from "./strict.ts";

type Act<H, R> = (self: H, ...args: never[]) => R | H | null;
/** What a member takes (see `signature.ts`), and what it does to what is behind the object that it is called on. */
export type Member<H, R = unknown> = readonly [takes: string, act: Act<H, R>];

type Returned<F> = F extends (...args: never[]) => infer R ? R : never;
/**
 * Members of Google's class `T` over handles of type `H`. One that gives back its own handle gives the bundle the
 * object that it was called on, as chained calls need.
 */
export type Members<H, T> = { [K in keyof T]?: Member<H, Returned<T[K]>> };

/** A class of service objects: `wrap` makes what the bundle holds, `unwrap` gets back what is behind it. */
export interface ServiceClass<H extends object, T> {
  wrap(handle: H): T;
  unwrap(value: unknown): H | undefined;
}

interface More<H> {
  /** Plain properties of every object, such as enumerations. */
  constants?: Record<string, unknown>;
  /** What an object prints as; its class's name unless told otherwise. */
  text?: (self: H) => string;
  /** Plain properties of one object. */
  properties?: (self: H) => Record<string, unknown> | undefined;
}

/** Names of all members that the facade has, such as "Range.getValues". */
export const memberNames: string[] = [];

/** Defines a class of the facade under the name that its objects print as. */
export function serviceClass<H extends object, T>(
  name: string,
  members: Members<H, T>,
  more: More<H> = {},
): ServiceClass<H, T> {
  const handles = new WeakMap<object, H>();
  const calls = Object.entries<Member<H> | undefined>(members).flatMap(([key, member]) => {
    if (!member) return [];
    memberNames.push(`${name}.${key}`);
    return [[key, callable(`${name}.${key}`, member, handles)] as const];
  });
  const shared = { ...more.constants, ...Object.fromEntries(calls) };
  return {
    wrap(handle) {
      const { text } = more;
      const own = text ? { toString: () => text(handle) } : more.properties?.(handle);
      const object = strict<object>(name, shared, own);
      handles.set(object, handle);
      setClassName(object, name);
      return object as T;
    },
    unwrap: (value) => (typeof value === "object" && value !== null ? handles.get(value) : undefined),
  };
}

/** The one object of a service such as `MailApp`. */
export function service<T>(name: string, members: Members<object, T>, constants?: Record<string, unknown>): T {
  return serviceClass<object, T>(name, members, constants && { constants }).wrap({});
}

function callable<H extends object>(name: string, [takes, act]: Member<H>, handles: WeakMap<object, H>) {
  return function (this: object, ...args: never[]) {
    const handle = handles.get(this);
    if (!handle) throw new TypeError(`${name} called on something else`);
    try {
      const entered = host.enter(name);
      if (!fits(takes, args)) throw exception("signature", typesOf(args), fullName(name));
      // A write returns what it was called on, or nothing of use: so does one that only seems done.
      const result = entered === "skip" ? handle : act(handle, ...args);
      if (entered === "fail") throw exception("server");
      return result === handle ? this : result;
    } catch (error) {
      throw inThisRealm(error);
    }
  };
}
