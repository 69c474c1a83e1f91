/** The script's own functions in cells: asked of the server, which runs them. */
import type { FromPage, ToPage } from "../protocol.ts";

type Computed = Extract<ToPage, { kind: "computed" }>;

/** The value that Google shows where a custom function failed. */
const FAILED = "#ERROR!";

export class Computing {
  private readonly send: (message: FromPage) => void;
  private readonly waiting = new Map<number, (value: unknown) => void>();
  private count = 0;

  constructor(send: (message: FromPage) => void) {
    this.send = send;
  }

  /** Asks the server for a function's result: a value, or rows of values. */
  ask(name: string, args: unknown[]): Promise<unknown> {
    const call = ++this.count;
    return new Promise((done) => {
      this.waiting.set(call, done);
      this.send({ kind: "compute", call, name, args });
    });
  }

  answered({ call, value, failed }: Computed): void {
    this.waiting.get(call)?.(failed ? FAILED : value);
    this.waiting.delete(call);
  }
}
