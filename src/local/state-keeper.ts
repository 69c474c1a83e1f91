/** When the state beside a workbook is written: what it says of mails at once, the rest together with the workbook. */
import { ledgerKey, readLedger } from "../domain/ledger.ts";
import type { HostState } from "./state.ts";
import { saveState } from "./state-file.ts";

export interface StateKeeper {
  /** Called before a mail leaves, and after every change of the state. */
  mailing(): void;
  changed(): void;
  /** Writes all of it, after the workbook. */
  save(): void;
}

/**
 * Keeps the state beside a workbook. What a run decides besides its mails, such as that the day is done, is written
 * only after the workbook: if it were on the disk before, a run that is ended between the two would never write the
 * rest. A run that fails before its first mail leaves no trace.
 */
export function keepState(path: string, state: HostState): StateKeeper {
  let whenMailed: HostState | undefined;
  return {
    mailing() {
      whenMailed = structuredClone(state);
      saveState(path, state);
    },
    changed() {
      if (!whenMailed) return;
      const scriptProperties = { ...whenMailed.scriptProperties, ...ledgerIn(state.scriptProperties) };
      saveState(path, { ...whenMailed, scriptProperties, mailUse: state.mailUse });
    },
    save() {
      saveState(path, state);
      whenMailed = undefined;
    },
  };
}

/** The part of the script's memory that is about mails. */
function ledgerIn(properties: Readonly<Record<string, string>>): Record<string, string> {
  const keys = readLedger(properties).map(({ on, person }) => ledgerKey(on, person));
  return Object.fromEntries(keys.map((key) => [key, properties[key] ?? ""]));
}
