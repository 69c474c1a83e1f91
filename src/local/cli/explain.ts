/** Errors of files as sentences. */
import type { CommandLineText } from "../../text/text.ts";
import { UnreadableWorkbookError, UnwritableWorkbookError } from "../codec.ts";
import { StateFileError } from "../state-file.ts";
import { WorkbookFileError } from "../workbook-file.ts";
import { OpenElsewhereError } from "./session.ts";

/** A file that was asked for beside the workbook, such as a report, could not be written; `cause` says why. */
export class NotWrittenError extends Error {
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super(`${path} was not written`, { cause });
    this.path = path;
  }
}

/** Thrown where a document would take the place of another kind of file, such as the workbook. */
export class NotDocumentError extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${path} is no document`);
    this.path = path;
  }
}

/** One sentence that says what went wrong and what to do; errors of an unknown kind give their own message. */
export function explain(error: unknown, words: CommandLineText, file: string): string {
  const { errors } = words;
  if (error instanceof NotDocumentError) return errors.notDocument(error.path);
  if (error instanceof NotWrittenError) {
    const isFolder = (error.cause as NodeJS.ErrnoException).code === "EISDIR";
    return isFolder ? errors.isFolder(error.path) : explain(error.cause, words, error.path);
  }
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
