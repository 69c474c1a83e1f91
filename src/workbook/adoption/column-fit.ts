/** How well the cells of a column fit a field: this decides between several meanings of a header, and between columns of one name. */
import { matchKey } from "../../domain/match-key.ts";
import { type Cell, cleanText, isBlank } from "../cell.ts";
import { readBound, readResult, readTarget } from "../typed-figures.ts";
import { readDay } from "../typed-values.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import { bareCode, readNumbering } from "./numbering.ts";

const SAMPLE = 300;

/** The first cells of a column that are not blank. */
export function sample(body: readonly (readonly Cell[])[], column: number): Cell[] {
  const cells: Cell[] = [];
  for (const row of body) {
    if (cells.length < SAMPLE && !isBlank(row[column])) cells.push(row[column] as Cell);
  }
  return cells;
}

const ANY = { percentColumn: false };
const SHARES = { measure: "ratio", percentColumn: false } as const;

/** How well cells fit a field, 0 to 1: the share that can be read as the field; for a text how seldom they repeat, for a heading how often. */
export function fitOf(field: AdoptField, cells: readonly Cell[], lexicon: Lexicon): number {
  const share = (fits: (cell: Cell) => unknown) => cells.filter(fits).length / Math.max(1, cells.length);
  switch (field) {
    case "text":
      return textFit(cells);
    case "detail":
      return share(isSentence) * 0.6;
    case "criterion":
      return share((cell) => readNumbering(bareCode(String(cell)))) * 0.4 + (1 - distinctOf(cells)) * 0.6;
    case "group":
      return 0.2 + (1 - distinctOf(cells)) * 0.6;
    case "target1":
      return share((cell) => !isNumberedText(cell) && (readTarget(cell, ANY) ?? readBound(cell)));
    case "result":
      return share((cell) => readResult(cell, SHARES) ?? readResult(cell, ANY));
    case "numerator":
    case "denominator":
      return share((cell) => readResult(cell, ANY)?.value !== undefined && !/[%]/.test(String(cell)));
    case "state":
      return share((cell) => lexicon.states.has(matchKey(String(cell))) || lexicon.is("inTrouble", String(cell)));
    case "dueOn":
    case "startOn":
    case "doneOn":
      return share((cell) => readDay(cell, false));
    case "unit":
      return share((cell) => namesUnit(String(cell), lexicon)) || 0.2;
    case "piece":
      return share(
        (cell) => lexicon.measures.has(matchKey(String(cell))) || /^\p{Ll}[\p{Ll}\s]{0,14}$/u.test(String(cell)),
      );
    case "owner":
      return share((cell) => !namesUnit(String(cell), lexicon)) * 0.9;
    case "order":
      return share((cell) => readNumbering(bareCode(String(cell))));
    case "note":
      return 0.3;
    default:
      return 0.5;
  }
}

/** How well cells are texts of their own rows: sentences that seldom repeat. */
export function textFit(cells: readonly Cell[]): number {
  return (cells.filter(isSentence).length / Math.max(1, cells.length)) * Math.min(1, distinctOf(cells) * 1.5);
}

/** How many of the cells differ from all others, 0 to 1. */
export function distinctOf(cells: readonly Cell[]): number {
  return new Set(cells.map((cell) => matchKey(String(cell)))).size / Math.max(1, cells.length);
}

/** Whether a cell is a sentence: three words or more, or a number with words. */
export function isSentence(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  return isNumberedText(cell) || (cell.trim().split(/\s+/).length >= 3 && !readTarget(cell, ANY) && !readBound(cell));
}

/** Whether text is a numbered title: "4.1 Understanding the organisation" asks for no target of 4.1. */
function isNumberedText(cell: Cell): boolean {
  return typeof cell === "string" && /^\s*\d{1,2}(\.\d{1,2})+[.)]?\s+\p{Lu}/u.test(cell);
}

/** Whether a name is a unit's: a body that every school has, or a name with a unit's first or last word ("Phòng …", "… department"), unless it is a post. */
export function namesUnit(name: string, lexicon: Lexicon): boolean {
  const words = cleanText(name).split(/\s+/);
  const last = words[words.length - 1] as string;
  const isPost = lexicon.heads.person.test(name) || lexicon.is("person", last);
  return (
    lexicon.is("body", name) ||
    (words.length > 1 && !isPost && (lexicon.heads.unit.test(name) || lexicon.is("unit", last)))
  );
}
