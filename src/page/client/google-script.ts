/**
 * What a page of the script finds as `google.script`: it runs inside the page's own frame, which can reach nothing but
 * the window that shows it. Arguments and results pass as Google passes them.
 */
type Handler = (result: unknown, context?: unknown) => void;

interface Runner {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: Handler): Runner;
  withUserObject(context: unknown): Runner;
}

const waiting = new Map<number, { success?: Handler | undefined; failure?: Handler | undefined; context: unknown }>();
let calls = 0;

function runner(success?: Handler, failure?: Handler, context?: unknown): Runner {
  const own: Record<string, unknown> = {
    withSuccessHandler: (handler: Handler) => runner(handler, failure, context),
    withFailureHandler: (handler: Handler) => runner(success, handler, context),
    withUserObject: (object: unknown) => runner(success, failure, object),
  };
  return new Proxy(own, {
    get(target, name) {
      if (typeof name !== "string" || name in target) return target[name as string];
      // A function whose name ends in "_" is private to the script, as at Google.
      if (name.endsWith("_")) return undefined;
      return (...args: unknown[]) => {
        const call = ++calls;
        const plain = args.map((each, index) => plainOf(each, index === 0 && args.length === 1));
        waiting.set(call, { success, failure, context });
        parent.postMessage({ soChuan: "call", call, name, args: plain }, "*");
      };
    },
  }) as unknown as Runner;
}

/** A value as it may be passed: numbers, texts, booleans, null, plain objects and lists; a form only by itself. */
function plainOf(value: unknown, isAlone: boolean, seen: readonly unknown[] = []): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value !== "object" && typeof value !== "function") return value;
  if (value instanceof HTMLFormElement && isAlone) return formOf(value);
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain || seen.includes(value)) {
    throw new TypeError("Failed due to illegal value in property: 0");
  }
  const inner = [...seen, value];
  if (Array.isArray(value)) return value.map((each) => plainOf(each, false, inner));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each, false, inner)]));
}

function formOf(form: HTMLFormElement): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    const known = data[name];
    const text = typeof value === "string" ? value : value.name;
    data[name] = known === undefined ? text : [...(Array.isArray(known) ? known : [known]), text];
  }
  return data;
}

addEventListener("message", ({ data, source }) => {
  if (source !== parent || data?.soChuan !== "called") return;
  const call = waiting.get(data.call);
  waiting.delete(data.call);
  if (data.ok) call?.success?.(data.value, call.context);
  else if (call?.failure) call.failure(Object.assign(new Error(data.error), { name: "Error" }), call.context);
  else console.error(data.error);
});

const tell = (what: string, more: object = {}) => parent.postMessage({ soChuan: what, ...more }, "*");

Object.assign(globalThis, {
  google: {
    script: {
      run: runner(),
      host: {
        close: () => tell("close"),
        setWidth: (width: number) => tell("size", { width }),
        setHeight: (height: number) => tell("size", { height }),
        editor: { focus: () => tell("focus") },
        origin: location.origin,
      },
      url: { getLocation: (then: (place: object) => void) => then({ hash: "", parameter: {}, parameters: {} }) },
    },
  },
});
