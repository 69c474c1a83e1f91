/** The types by which a scan reports a worksheet's cells and rows. */
/** A scanned cell; the scan reuses the object for the next. Places are offsets in the bytes; -1 is "not there". */
export interface ScannedCell {
  row: number;
  column: number;
  /** The offset of the element's "<"; `end` is after the element. */
  start: number;
  end: number;
  /** The offset after the ">" of the first tag. */
  tagEnd: number;
  /** Whether the cell has an address; without one it follows the cell before. */
  hasAddress: boolean;
  /** The number of the cell's look; -1 where it has none. */
  style: number;
  /** The type of the value: "n", "s", "str", "b", "e", "inlineStr" or "d". */
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

/** A scanned row's first tag; the scan reuses the object. */
export interface ScannedRow {
  row: number;
  start: number;
  tagEnd: number;
  selfClosed: boolean;
  /** Whether the row has a number; without one it follows the row before. */
  hasNumber: boolean;
}

export interface Visitor {
  row?(row: ScannedRow): void;
  cell?(cell: ScannedCell): void;
  /** After the last cell: where the row's last tag begins (or the row ends, when self-closed) and the end after it. */
  rowEnd?(row: number, innerEnd: number, end: number): void;
}
