/**
 * Loaded into every Node process of a test before anything else: what is asked of Google is asked of the stand-in on
 * this computer, and nothing else can be reached.
 */
import dns from "node:dns";
import http from "node:http";
import https from "node:https";

const port = Number(process.env.SO_CHUAN_TEST_GOOGLE);

https.request = (address, options, done) => {
  const { host, pathname, search } = new URL(address);
  const { method, headers } = options;
  return http.request(
    { host: "127.0.0.1", port, path: pathname + search, method, headers: { ...headers, "x-asked-host": host } },
    done,
  );
};

dns.lookup = (name, ...rest) => {
  rest.at(-1)(Object.assign(new Error(`no test may look up ${name}`), { code: "ENOTFOUND" }));
};
