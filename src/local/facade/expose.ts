/** How the facade's objects look to the bundle: every call is announced to the host, unknown members throw. */

import type { Bridge } from "../contract.ts";
import type { MessageCode } from "../messages.ts";

/** The host, as `install` was given it. */
export let host: Bridge;

/** Called once for each context, before anything else. */
export function connect(bridge: Bridge): void {
  host = bridge;
}

/** An exception of a service, made in this realm. */
export function exception(code: MessageCode, ...args: (string | number)[]): Error {
  return named("Exception", host.message(code, args));
}

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** An Error for something that is not emulated; the run fails by it whatever the bundle catches. */
export function notEmulated(what: string): Error {
  return new Error(String(host.flawed(`not emulated: ${what}`).message));
}

/** The host's errors belong to another realm: the bundle gets its own kind. */
function inThisRealm(caught: unknown): unknown {
  if (caught instanceof Error || typeof caught !== "object" || caught === null) return caught;
  const { name, message } = caught as Error;
  return named(String(name), String(message));
}

type Method = (this: never, ...args: never[]) => unknown;
type Methods = Record<string, Method>;
/** For each method the arguments it takes: see `matches`. */
type Signatures<M> = { [K in keyof M]: string };

/** A class of service objects: `wrap` makes what the bundle holds, `unwrap` gets back what is behind it. */
export interface ServiceClass<H extends object, T> {
  wrap(handle: H): T;
  unwrap(value: unknown): H | undefined;
}

const classNames = new WeakMap<object, string>();

/**
 * Defines a class of the facade. A method that returns its own handle returns the object that it was called on, as
 * chained calls need. `constants` are its plain properties.
 */
export function serviceClass<H extends object, T>(
  name: string,
  methods: Methods,
  signatures: Record<string, string>,
  constants: Record<string, unknown> = {},
): ServiceClass<H, T> {
  const handles = new WeakMap<object, H>();
  const exposed: Record<string, unknown> = { ...constants, toString: () => name };
  for (const [method, act] of Object.entries(methods)) {
    const member = `${name}.${method}`;
    exposed[method] = function (this: object, ...args: unknown[]) {
      const handle = handles.get(this);
      if (!handle) throw new TypeError(`${member} called on something else`);
      const done = () => act.apply(handle as never, args as never[]);
      // A write returns what it was called on, or nothing of use: so does one that only seems done.
      const result = perform(member, signatures[method] ?? "", args, done, handle);
      return result === handle ? this : result;
    };
  }
  return {
    wrap(handle) {
      const proxy = new Proxy(Object.freeze({}), traps(name, exposed, handle));
      handles.set(proxy, handle);
      classNames.set(proxy, name);
      return proxy as T;
    },
    unwrap: (value) => (typeof value === "object" && value !== null ? handles.get(value) : undefined),
  };
}

/** Checks that signatures and methods name the same members; only for the compiler. */
export function signed<M extends Methods>(methods: M, signatures: Signatures<M>): [M, Signatures<M>] {
  return [methods, signatures];
}

function traps(name: string, exposed: Record<string, unknown>, handle: object): ProxyHandler<object> {
  return {
    get(_, key) {
      if (typeof key === "symbol" || key === "toJSON" || key === "then" || key === "constructor") return undefined;
      if (Object.hasOwn(exposed, key)) return exposed[key];
      const own = (handle as { visible?: Record<string, unknown> }).visible;
      if (own && key in own) return own[key];
      throw notEmulated(`${name}.${key}`);
    },
    set(_, key) {
      throw notEmulated(`setting ${name}.${String(key)}`);
    },
  };
}

function perform(member: string, signature: string, args: unknown[], act: () => unknown, skipped: unknown): unknown {
  try {
    const entered = host.enter(member);
    if (!signature.split("|").some((pattern) => matches(pattern, args))) {
      const types = args.map(typeName).join(",");
      throw exception("signature", types, member.startsWith("SpreadsheetApp") ? member : `SpreadsheetApp.${member}`);
    }
    const result = entered === "skip" ? skipped : act();
    if (entered === "fail") throw exception("server");
    return result;
  } catch (error) {
    throw inThisRealm(error);
  }
}

const CLASSES: Record<string, string> = {
  r: "Range",
  S: "Sheet",
  V: "DataValidation",
  M: "Menu",
  T: "Trigger",
  H: "HtmlOutput",
  B: "Blob",
};

/**
 * One letter an argument: n number, s string, b boolean, a array, d Date, e enumeration value, o plain object, x
 * anything, or a class of ours; "?" after it also allows null.
 */
function matches(pattern: string, args: readonly unknown[]): boolean {
  const wanted = pattern.match(/[a-zA-Z]\??/g) ?? [];
  return wanted.length === args.length && wanted.every((code, index) => fits(code, args[index]));
}

function fits(code: string, value: unknown): boolean {
  if (value === null || value === undefined) return code.endsWith("?") || code === "x";
  switch (code[0]) {
    case "x":
      return true;
    case "n":
      return typeof value === "number";
    case "s":
      return typeof value === "string";
    case "b":
      return typeof value === "boolean";
    case "a":
      return Array.isArray(value);
    case "d":
      return value instanceof Date;
    case "e":
      return isEnumerationValue(value);
    case "o":
      return typeof value === "object" && !Array.isArray(value) && !classNames.has(value);
    default:
      return typeof value === "object" && classNames.get(value) === CLASSES[code[0] ?? ""];
  }
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return "(null)";
  if (typeof value === "number" || typeof value === "boolean") return typeof value;
  if (typeof value === "string") return "String";
  if (Array.isArray(value)) return `${typeName(value[0])}[]`;
  if (value instanceof Date) return "Date";
  return classNames.get(value) ?? "Object";
}

const enumerations = new WeakSet<object>();

/** Whether a value comes from one of Apps Script's enumerations. */
export function isEnumerationValue(value: unknown): boolean {
  return typeof value === "object" && value !== null && enumerations.has(value);
}

/** An enumeration: its values print as their names, and unknown ones throw. */
export function enumeration<T>(name: string, members: readonly string[]): T {
  const values: Record<string, unknown> = {};
  members.forEach((member, ordinal) => {
    const value = Object.freeze({
      name: () => member,
      toString: () => member,
      toJSON: () => member,
      ordinal: () => ordinal,
    });
    enumerations.add(value);
    values[member] = value;
  });
  return new Proxy(Object.freeze(values), {
    get(target, key) {
      if (typeof key === "symbol" || key in target) return target[key as string];
      throw notEmulated(`${name}.${key}`);
    },
  }) as T;
}
