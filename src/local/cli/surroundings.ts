/** Where a command line runs and to whom it speaks. */
import type { HostedScript } from "../host-types.ts";

/** What the build made of this program. */
export interface Built {
  /** What Google gets. */
  script: HostedScript;
  /** The part of the host that runs inside an execution. */
  facade: string;
  /** The path of mail-worker.mjs. */
  mailWorker: string;
}

/** Something to write on, such as a stream of the process. */
export interface TextOutput {
  write(text: string): unknown;
}

/** What a caller of `runCli` gives: nothing of the process is used beside it. */
export interface CommandLine {
  /** Names of files are relative to it. */
  cwd: string;
  /** Results. */
  stdout: TextOutput;
  /** What is going on, and what went wrong: it does not disturb what is printed. */
  stderr: TextOutput;
  /** Asked for by commands that run the script. */
  built: () => Built;
}

export interface Surroundings extends Pick<CommandLine, "cwd" | "built"> {
  /** A line of the result. */
  print: (line: string) => void;
  /** A line that tells how far a long run has come. */
  progress: (line: string) => void;
}

/** The same with its streams written line by line. */
export function surroundingsOf({ cwd, built, stdout, stderr }: CommandLine): Surroundings {
  return {
    cwd,
    built,
    print: (line) => void stdout.write(`${line}\n`),
    progress: (line) => void stderr.write(`${line}\n`),
  };
}
