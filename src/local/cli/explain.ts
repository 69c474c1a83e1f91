/** Errors of files as sentences. */
import type { CommandLineText } from "../../text/text.ts";
import { UnreadableWorkbookError, UnwritableWorkbookError } from "../codec.ts";
import { StateFileError } from "../state-file.ts";
import { WorkbookFileError } from "../workbook-file.ts";
import { OpenElsewhereError } from "./session.ts";

/** What went wrong and what to do, in one sentence. */
export function explain(error: unknown, { errors }: CommandLineText, file: string): string {
  if (error instanceof WorkbookFileError) {
    return errors[error.code](error.path);
  }
  if (error instanceof OpenElsewhereError)
    return errors.openElsewhere(error.path, PROGRAMS[error.program] ?? error.program);
  if (error instanceof StateFileError) return errors.stateUnreadable(error.path);
  if (error instanceof UnwritableWorkbookError) return errors.unwritable[error.code](error.place);
  if (error instanceof UnreadableWorkbookError) {
    const texts = {
      "not-xlsx": errors.notXlsx,
      "old-format": errors.oldFormat,
      encrypted: errors.encrypted,
      damaged: errors.damaged,
      "too-large": errors.tooLarge,
    };
    return texts[error.code](file);
  }
  const system = (error as NodeJS.ErrnoException | undefined)?.code ?? "";
  if (["EACCES", "EPERM", "EROFS"].includes(system)) return errors.notAllowed(file);
  if (system === "EEXIST") return errors.alreadyThere((error as NodeJS.ErrnoException).path ?? file);
  if (system === "ENOENT") return errors.noFolder(file);
  if (system === "EISDIR") return errors.notXlsx(file);
  return errors.unexpected(error instanceof Error ? error.message : String(error));
}

const PROGRAMS: Record<string, string> = { libreoffice: "LibreOffice", excel: "Excel" };
