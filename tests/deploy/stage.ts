/** For each test a project folder and a stand-in for Google of its own; clasp stays loaded between them. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Printed, RunClasp } from "../../src/deploy/clasp.ts";
import { runDeploy } from "../../src/deploy/run-deploy.ts";
import { type Checkout, deployProcess, type Finished, makeProject, options } from "./checkout.ts";
import { type Google, startGoogle } from "./google.ts";

export interface Arranged {
  google: Google;
  project: Checkout;
  /** Called here as a function, with the clasp that stays. */
  deploy: (...args: string[]) => Promise<Finished>;
  /** The same as a process, which starts clasp for each of its steps. */
  deployProcess: (...args: string[]) => Promise<Finished>;
}

export interface Stage {
  arrange: () => Promise<Arranged>;
  /** Closes every server and removes every folder. */
  end: () => Promise<void>;
}

/** Whose login and which Google the clasp that stays works with now: tests of a file run one after the other. */
let current: Pick<Arranged, "google" | "project"> | undefined;
let resident: ChildProcess | undefined;

const askResident: RunClasp = async (args, cwd, more = {}) => {
  if (!current) throw new Error("nothing is arranged");
  const { env } = options(current.project, current.google, { LC_ALL: "en", NO_COLOR: "1", DEBUG: "", ...more });
  if (!resident) {
    resident = fork(join(import.meta.dirname, "resident-clasp.mjs"), { env, silent: true });
    await once(resident, "message");
  }
  const { NODE_OPTIONS: _, ...each } = env;
  resident.send({ args, cwd, env: each });
  const [printed] = (await once(resident, "message")) as [Printed];
  return printed;
};

async function deployHere(project: Checkout, google: Google, args: readonly string[]): Promise<Finished> {
  current = { project, google };
  const written = { out: "", errors: "" };
  const print = (line: string) => {
    written.out += `${line}\n`;
  };
  const progress = (line: string) => {
    written.errors += `${line}\n`;
  };
  const code = await runDeploy(args, {}, { root: project.path, clasp: askResident, print, progress });
  return { code, ...written };
}

export function openStage(): Stage {
  const all: Arranged[] = [];
  return {
    async arrange() {
      const [google, project] = [await startGoogle(), makeProject()];
      const arranged: Arranged = {
        google,
        project,
        deploy: (...args) => deployHere(project, google, args),
        deployProcess: (...args) => deployProcess(project, google, args),
      };
      all.push(arranged);
      return arranged;
    },
    async end() {
      for (const { project } of all) project.remove();
      await Promise.all(all.map(({ google }) => google.close()));
      resident?.kill();
      resident = undefined;
    },
  };
}
