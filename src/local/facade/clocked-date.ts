/** `Date` by the host's clock. */

import { host } from "./connection.ts";

/** The global `Date`; its objects are ordinary ones. */
export function clockedDate(): DateConstructor {
  const RealDate = Date;
  const Clocked = function (this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new RealDate(host.now()).toString();
    const given = args.length > 0 ? args : [host.now()];
    return Reflect.construct(RealDate, given, new.target === Object(Clocked) ? RealDate : new.target);
  };
  Object.defineProperty(Clocked, "name", { value: "Date" });
  Object.defineProperty(Clocked, "length", { value: 7 });
  Clocked.prototype = RealDate.prototype;
  const now = () => host.now();
  const clocked: DateConstructor = Object.assign(Clocked as never, { now, parse: RealDate.parse, UTC: RealDate.UTC });
  Object.defineProperty(RealDate.prototype, "constructor", { value: clocked });
  return clocked;
}
