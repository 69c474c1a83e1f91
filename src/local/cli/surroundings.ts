/** Where a command line runs and to whom it speaks. */
import type { HostedScript } from "../host-types.ts";

/** What the build made of this program. */
export interface Built {
  /** The script with its manifest and pages, as Google gets them. */
  script: HostedScript;
  /** The text of facade.js, the part of the host that runs inside an execution. */
  facade: string;
  /** The path of mail-worker.mjs. */
  mailWorker: string;
}

/** Something to write on, such as a stream of the process. */
export interface TextOutput {
  write(text: string): unknown;
}

/** What a caller of `runCli` gives; the command line uses nothing else of its process. */
export interface CommandLine {
  /** The folder that names of files are relative to. */
  cwd: string;
  /** Takes the results. */
  stdout: TextOutput;
  /** Takes progress and errors, apart from the results, which another program may read. */
  stderr: TextOutput;
  /** Reads what the build made; called only by commands that run the script. */
  built: () => Built;
}

export interface Surroundings extends Pick<CommandLine, "cwd" | "built"> {
  /** Writes a line of the result. */
  print: (line: string) => void;
  /** Writes a line that tells how far a long run has come. */
  progress: (line: string) => void;
}

/** The surroundings of a command line, whose streams are written line by line. */
export function surroundingsOf({ cwd, built, stdout, stderr }: CommandLine): Surroundings {
  return {
    cwd,
    built,
    print: (line) => void stdout.write(`${line}\n`),
    progress: (line) => void stderr.write(`${line}\n`),
  };
}
