/** Why a file cannot be read or written. */

export type UnreadableCode = "not-xlsx" | "old-format" | "encrypted" | "damaged";

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

/** The model holds something that the file format has no place for, such as a sheet name of 32 letters. */
export class UnwritableWorkbookError extends Error {
  override name = "UnwritableWorkbookError";

  constructor(cause: unknown) {
    super(`unwritable workbook: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
