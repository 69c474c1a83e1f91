/**
 * Tags and their attributes straight from bytes of XML. Every loop ends at the end of the bytes, whatever they hold.
 */

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const ZERO = 48;

/** Thrown when the bytes break the format's rules for a sheet. */
export class ScanError extends Error {}

const MARKUP = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** Reads tag after tag. Throws a ScanError where the bytes end within a tag. */
export class TagScanner {
  protected readonly bytes: Buffer;
  protected readonly to: number;
  /** The offset of the next byte to read. */
  protected at: number;
  // The last tag: its name's place and whether it closes.
  protected nameStart = 0;
  protected nameEnd = 0;
  protected isClosing = false;
  protected selfClosed = false;
  // The places of the last attribute's name and value.
  protected attributeStart = 0;
  protected attributeEnd = 0;
  protected valueStart = 0;
  protected valueEnd = 0;

  constructor(bytes: Buffer, from: number, to: number) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
  }

  /** Reads the next tag's name; returns the offset of its "<", or -1 at the end. Comments and the like are skipped. */
  protected nextTag(): number {
    const { bytes, to } = this;
    let at = this.at;
    for (;;) {
      while (at < to && bytes[at] !== LESS) at++;
      if (at >= to) {
        this.at = to;
        return -1;
      }
      const next = bytes[at + 1];
      if (next !== BANG && next !== QUESTION) break;
      at = this.afterMarkup(at);
    }
    const start = at++;
    this.isClosing = bytes[at] === SLASH;
    if (this.isClosing) at++;
    this.nameStart = at;
    for (;;) {
      const sign = bytes[at] as number;
      if (at >= to || sign === GREATER || sign === SLASH || sign <= 32) break;
      if (sign === COLON) this.nameStart = at + 1;
      at++;
    }
    this.nameEnd = at;
    this.at = at;
    return start;
  }

  private afterMarkup(at: number): number {
    const { bytes, to } = this;
    const [open, close] = MARKUP.find(([words]) => bytes.toString("latin1", at, at + words.length) === words) ?? [
      "<!",
      ">",
    ];
    const end = bytes.indexOf(close, at + open.length, "latin1");
    if (end < 0 || end >= to) throw new ScanError("markup without an end");
    return end + close.length;
  }

  protected skipToTagEnd(): void {
    const { bytes, to } = this;
    let at = this.at;
    while (at < to && bytes[at] !== GREATER) {
      const sign = bytes[at];
      at++;
      if (sign === QUOTE || sign === APOSTROPHE) {
        while (at < to && bytes[at] !== sign) at++;
        at++;
      }
    }
    if (at >= to) throw new ScanError("tag without an end");
    this.selfClosed = bytes[at - 1] === SLASH;
    this.at = at + 1;
  }

  /** Reads the next attribute of a first tag; false at the end of the tag. */
  protected nextAttribute(): boolean {
    const { bytes, to } = this;
    let at = this.at;
    while (at < to && (bytes[at] as number) <= 32) at++;
    if (at < to && bytes[at] === SLASH) {
      this.selfClosed = true;
      at++;
    }
    if (at >= to) throw new ScanError("tag without an end");
    if (bytes[at] === GREATER) {
      this.at = at + 1;
      return false;
    }
    this.attributeStart = at;
    while (at < to && bytes[at] !== EQUALS && (bytes[at] as number) > 32 && bytes[at] !== GREATER) at++;
    this.attributeEnd = at;
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) {
      if (bytes[at] === GREATER || bytes[at] === LESS) throw new ScanError("attribute without a value");
      at++;
    }
    const quote = bytes[at++];
    this.valueStart = at;
    while (at < to && bytes[at] !== quote) at++;
    if (at >= to) throw new ScanError("attribute without an end");
    this.valueEnd = at;
    this.at = at + 1;
    return true;
  }

  /** The last attribute's value as a whole number. */
  protected number(): number {
    let value = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = (this.bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) {
        if (at === this.valueStart && digit === -5) continue;
        throw new ScanError("no number");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Skips from inside an element to after its end; returns where its last tag begins. */
  protected skipElement(): number {
    for (let depth = 1; ; ) {
      const start = this.nextTag();
      if (start < 0) throw new ScanError("element without an end");
      const { isClosing } = this;
      this.skipToTagEnd();
      if (isClosing) depth--;
      else if (!this.selfClosed) depth++;
      if (depth === 0) return start;
    }
  }
}
