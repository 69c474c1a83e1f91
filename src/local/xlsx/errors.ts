/** Why a file cannot be read or written. */

export type UnreadableCode = "not-xlsx" | "old-format" | "encrypted" | "damaged" | "too-large";

/** The bytes are no workbook that can be read; `code` says why. */
export class UnreadableWorkbookError extends Error {
  override name = "UnreadableWorkbookError";
  readonly code: UnreadableCode;
  /** The file, when the bytes came from one. */
  path?: string;

  constructor(code: UnreadableCode, cause?: unknown) {
    super(`unreadable workbook: ${code}${cause instanceof Error ? `: ${cause.message}` : ""}`, { cause });
    this.code = code;
  }
}

export type UnwritableCode = "sheet-name" | "long-text" | "part-of-array" | "part-of-pivot" | "reference";

/**
 * The model holds something that the file has no place for, or a change would move cells under something that this
 * program cannot move along; `place` names it: a sheet's name, or a cell or a part of the package.
 */
export class UnwritableWorkbookError extends Error {
  override name = "UnwritableWorkbookError";
  readonly code: UnwritableCode;
  readonly place: string;

  constructor(code: UnwritableCode, place: string) {
    super(`unwritable workbook: ${code}: ${place}`);
    this.code = code;
    this.place = place;
  }
}
