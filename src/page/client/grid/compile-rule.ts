/**
 * The formula of a colour rule, made ready to be computed for one cell. Rules mostly compare cells of their own row, and
 * only the cells on the screen are asked about: the grid's engine would compute all 200,000 of them at every edit.
 */
import { columnIndex } from "../../../local/rectangles.ts";
import { functionOf, isError, operate, type Result } from "./rule-values.ts";

/** Gives the value of a cell; row and column count from 0. */
export type ReadCell = (row: number, column: number) => Result;
type Place = { read: ReadCell; down: number; right: number };
type Compute = (place: Place) => Result;

export interface CompiledRule {
  /**
   * Whether the rule holds for the cell `down` rows and `right` columns from the one that its formula is written for.
   */
  holds(read: ReadCell, down: number, right: number): boolean;
  /** The columns that the formula reads, whichever cell it is for; undefined where they depend on the cell. */
  columns: ReadonlySet<number> | undefined;
}

const END = "(?![\\p{L}\\p{N}_.(!:$])";
const TOKEN = new RegExp(
  `\\s*(?:(\\d+(?:\\.\\d+)?)${END}|("(?:[^"]|"")*")|(\\$?[A-Z]{1,3}\\$?\\d{1,7})${END}|(TRUE|FALSE)${END}|` +
    `([A-Z]+)(?=\\()|(<>|<=|>=|[=<>+*/&(),-]))`,
  "iuy",
);

/** Compiles a formula; undefined where it has more than cells of its own tab, operators and a few functions. */
export function compileRule(formula: string): CompiledRule | undefined {
  const tokens = tokensOf(formula.trim().replace(/^=/, ""));
  const compute = tokens && new Parser(tokens).whole();
  if (!compute) return undefined;
  const cells = tokens.filter(({ kind }) => kind === "cell").map(({ text }) => text);
  const isFixed = cells.every((cell) => cell.startsWith("$"));
  return {
    holds(read, down, right) {
      const result = compute({ read, down, right });
      return typeof result === "number" ? result !== 0 : result === true;
    },
    columns: isFixed ? new Set(cells.map((cell) => columnIndex(cell.replace(/[^A-Z]/gi, "")))) : undefined,
  };
}

interface Token {
  kind: "number" | "text" | "cell" | "flag" | "name" | "sign";
  text: string;
}

const KINDS = ["number", "text", "cell", "flag", "name", "sign"] as const;

function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula);
    if (!found) return undefined;
    const index = found.slice(1).findIndex((each) => each !== undefined);
    tokens.push({ kind: KINDS[index] as Token["kind"], text: found[index + 1] as string });
  }
  return tokens;
}

/** Operators by precedence, from those that bind least. */
const LEVELS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];

class Parser {
  private readonly tokens: Token[];
  private at = 0;

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  whole(): Compute | undefined {
    const compute = this.binary(0);
    return this.at === this.tokens.length ? compute : undefined;
  }

  private binary(level: number): Compute | undefined {
    const signs = LEVELS[level];
    if (!signs) return this.single();
    let left = this.binary(level + 1);
    for (let sign = this.sign(signs); left && sign; sign = this.sign(signs)) {
      const right = this.binary(level + 1);
      left = right && operation(sign, left, right);
    }
    return left;
  }

  private single(): Compute | undefined {
    const sign = this.sign(["-", "+"]);
    if (sign) {
      const of = this.single();
      return of && operation(sign, () => 0, of);
    }
    if (this.sign(["("])) {
      const inner = this.binary(0);
      return this.sign([")"]) ? inner : undefined;
    }
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
        return constant(Number(token.text));
      case "text":
        return constant(token.text.slice(1, -1).replace(/""/g, '"'));
      case "flag":
        return constant(/t/i.test(token.text));
      case "cell":
        return reading(placeOf(token.text));
      case "name":
        return this.call(token.text.toUpperCase());
    }
    return undefined;
  }

  private call(name: string): Compute | undefined {
    this.sign(["("]);
    if (name === "ROW" || name === "COLUMN") return this.position(name);
    const given: Compute[] = [];
    do {
      const each = this.binary(0);
      if (!each) return undefined;
      given.push(each);
    } while (this.sign([","]));
    const compute = functionOf(name, given.length);
    if (!compute || !this.sign([")"])) return undefined;
    return (place) => compute(given.map((each) => each(place)));
  }

  private position(name: "ROW" | "COLUMN"): Compute | undefined {
    const token = this.tokens[this.at++];
    if (token?.kind !== "cell" || !this.sign([")"])) return undefined;
    const { row, column } = placeOf(token.text);
    return (place) => (name === "ROW" ? row(place) : column(place)) + 1;
  }

  /** Takes the next token if it is one of these signs. */
  private sign(signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }
}

const constant = (value: Result): Compute => {
  return () => value;
};

const operation = (sign: string, left: Compute, right: Compute): Compute => {
  return (place) => operate(sign, left(place), right(place));
};

interface Reference {
  row(place: Place): number;
  column(place: Place): number;
}

function placeOf(text: string): Reference {
  const [, fixedColumn, letters = "", fixedRow, digits] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(text) ?? [];
  const [row, column] = [Number(digits) - 1, columnIndex(letters)];
  return {
    row: fixedRow ? () => row : ({ down }) => row + down,
    column: fixedColumn ? () => column : ({ right }) => column + right,
  };
}

function reading({ row, column }: Reference): Compute {
  return (place) => {
    const [down, right] = [row(place), column(place)];
    if (down < 0 || right < 0) return undefined;
    const value = place.read(down, right);
    return isError(value) ? undefined : value;
  };
}
