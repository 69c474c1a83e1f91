/**
 * Loaded into every Node process of a test before anything else: what is asked of Google is asked of the stand-in on
 * this computer, and nothing else can be reached.
 */
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import Module from "node:module";

https.request = (address, options, done) => {
  const { host, pathname, search } = new URL(address);
  const { method, headers } = options;
  return http.request(
    {
      host: "127.0.0.1",
      port: Number(process.env.SO_CHUAN_TEST_GOOGLE),
      path: pathname + search,
      method,
      headers: { ...headers, "x-asked-host": host },
    },
    done,
  );
};

dns.lookup = (name, ...rest) => {
  rest.at(-1)(Object.assign(new Error(`no test may look up ${name}`), { code: "ENOTFOUND" }));
};

/** Of some 330 programming interfaces of Google that clasp loads at each start, those that it calls here: half the time. */
const CALLED = ["googleapis", "script", "drive", "oauth2"];
const load = Module._load;
if (!process.env.SO_CHUAN_TEST_WHOLE) {
  Module._load = (request, parent, ...rest) => {
    const isIndex = /googleapis[\\/]build[\\/]src[\\/](apis[\\/])?index\.js$/.test(parent?.filename ?? "");
    const [, name] = /^\.\/(?:apis\/)?([a-z0-9]+)(?:\/|$)/.exec(request) ?? [];
    if (isIndex && name && !CALLED.includes(name)) return { VERSIONS: {} };
    return load.call(Module, request, parent, ...rest);
  };
}
