/** Puts bytes together from pieces of other bytes and from texts, without an object for each piece. */

const DIGIT = 48;

/** A growing buffer of bytes. */
export class ByteOutput {
  private bytes: Buffer;
  private length = 0;

  /** `size` is the expected number of bytes; the output grows beyond it by itself. */
  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(Math.max(1024, size));
  }

  /** Appends bytes of another buffer. */
  copy(from: Buffer, start: number, end: number): void {
    if (end <= start) return;
    this.room(end - start);
    from.copy(this.bytes, this.length, start, end);
    this.length += end - start;
  }

  /** Appends a text in UTF-8. */
  text(text: string): void {
    // A UTF-16 unit takes at most three bytes in UTF-8.
    this.room(text.length * 3);
    this.length += this.bytes.utf8Write(text, this.length);
  }

  /** Appends a short ASCII text letter by letter: Buffer's own method costs more for the call than for the copying. */
  ascii(text: string): void {
    this.room(text.length);
    const { bytes } = this;
    let { length } = this;
    for (let at = 0; at < text.length; at++) bytes[length++] = text.charCodeAt(at);
    this.length = length;
  }

  /** Appends the digits of a whole number from 0 to 2^31. */
  integer(value: number): void {
    this.room(10);
    let digits = 1;
    for (let power = 10; power <= value; power *= 10) digits++;
    let rest = value;
    for (let at = this.length + digits - 1; at >= this.length; at--) {
      const next = (rest / 10) | 0;
      this.bytes[at] = DIGIT + rest - next * 10;
      rest = next;
    }
    this.length += digits;
  }

  /** The bytes that were put in. */
  done(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(grown, 0, 0, this.length);
    this.bytes = grown;
  }
}
