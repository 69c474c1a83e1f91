/** Workbook files: between the bytes of an .xlsx and the model. Only this file and `xlsx/` know the format. */

export { UnreadableWorkbookError, UnwritableWorkbookError } from "./xlsx/errors.ts";
export { readWorkbook } from "./xlsx/read.ts";
export { isSigned } from "./xlsx/signatures.ts";
export { straysOf } from "./xlsx/source.ts";
export { writeWorkbook } from "./xlsx/write.ts";
