/** What a scan tells of a worksheet's cells and rows. */
/** What is told of a cell; the object is used again for the next. Places are in the bytes; -1 is "not there". */
export interface ScannedCell {
  row: number;
  column: number;
  /** From "<" to after the end of the element. */
  start: number;
  end: number;
  /** The end of its first tag, after ">". */
  tagEnd: number;
  /** Whether it says where it is; otherwise it follows the one before. */
  hasAddress: boolean;
  /** The number of its look; -1 where none is said. */
  style: number;
  /** "n", "s", "str", "b", "e", "inlineStr", "d". */
  type: string;
  valueStart: number;
  valueEnd: number;
  /** The element of the formula, from "<" to after its end; its text between the other two. */
  formulaStart: number;
  formulaEnd: number;
  formulaTextStart: number;
  formulaTextEnd: number;
  /** The content of <is>. */
  inlineStart: number;
  inlineEnd: number;
}

/** What is told of a row's first tag; the object is used again. */
export interface ScannedRow {
  row: number;
  start: number;
  tagEnd: number;
  selfClosed: boolean;
  /** Whether it says which it is; otherwise it follows the one before. */
  hasNumber: boolean;
}

export interface Visitor {
  row?(row: ScannedRow): void;
  cell?(cell: ScannedCell): void;
  /** After the last cell: where the row's last tag begins (or the row ends, when self-closed) and the end after it. */
  rowEnd?(row: number, innerEnd: number, end: number): void;
}
