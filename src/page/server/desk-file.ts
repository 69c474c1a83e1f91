/** The workbook file that the page works on: what is in it, and what its last word on the disk is. */
import { copyFileSync, existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { setUpPrinting } from "../../local/cli/page-setup.ts";
import { OpenElsewhereError } from "../../local/cli/session.ts";
import { settleLanguage } from "../../local/cli/workbook-language.ts";
import type { HostState } from "../../local/state.ts";
import { loadState } from "../../local/state-file.ts";
import { keepState, type StateKeeper } from "../../local/state-keeper.ts";
import {
  createWorkbookFile,
  lockWorkbookFile,
  openElsewhere,
  openWorkbookFile,
  saveWorkbookFile,
  stampOf,
  type WorkbookFile,
} from "../../local/workbook-file.ts";

export interface DeskFile {
  readonly file: WorkbookFile;
  readonly state: HostState;
  readonly keeper: StateKeeper;
  /** Writes the workbook, then the state. Throws what keeps it from that. `voided`: a digital signature holds no more. */
  save(): Promise<{ voided: boolean }>;
  /** Whether another program saved the file since. */
  isChanged(): boolean;
  /** Puts the file of the other program beside, under a new name, and takes its place; returns that name. */
  keepTheirs(): string;
  /** Writes what is here beside the file, under a new name; returns that name. */
  keepOurs(): Promise<string>;
  close(): void;
}

/** Opens a file for as long as the page is there. Throws what the command line throws. */
export async function openDeskFile(path: string): Promise<DeskFile> {
  const program = openElsewhere(path);
  if (program) throw new OpenElsewhereError(path, program);
  const unlock = lockWorkbookFile(path);
  try {
    const file = await openWorkbookFile(path);
    const state = loadState(path);
    settleLanguage(state, file.model);
    return deskFile(file, state, keepState(path, state), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function deskFile(file: WorkbookFile, state: HostState, keeper: StateKeeper, unlock: () => void): DeskFile {
  return {
    file,
    state,
    keeper,
    async save() {
      setUpPrinting(file.model);
      let voided = false;
      // Taken away meanwhile, and to be there again.
      if (file.stamp === "") file.stamp = (await createWorkbookFile(file.path, file.model)).stamp;
      else voided = (await saveWorkbookFile(file)).voided;
      keeper.save();
      return { voided };
    },
    isChanged: () => stampOf(file.path) !== file.stamp,
    keepTheirs() {
      const name = freeName(file.path, "2");
      if (existsSync(file.path)) copyFileSync(file.path, name);
      file.stamp = stampOf(file.path) ?? "";
      return basename(name);
    },
    async keepOurs() {
      const name = freeName(file.path, "2");
      await createWorkbookFile(name, file.model);
      return basename(name);
    },
    close: unlock,
  };
}

/** "Bảng (2).xlsx", or the next number that is free. */
export function freeName(path: string, first: string): string {
  const ending = extname(path);
  const stem = join(dirname(path), basename(path, ending));
  for (let number = Number(first); ; number++) {
    const name = `${stem} (${number})${ending}`;
    if (!existsSync(name)) return name;
  }
}
