/** Bytes put together from pieces of other bytes and from texts, without an object for each piece. */

export class Output {
  private bytes: Buffer;
  private length = 0;

  /** `size` is what is expected; it grows by itself. */
  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(Math.max(1024, size));
  }

  /** Bytes of another buffer. */
  copy(from: Buffer, start: number, end: number): void {
    if (end <= start) return;
    this.room(end - start);
    from.copy(this.bytes, this.length, start, end);
    this.length += end - start;
  }

  /** A text in UTF-8. */
  text(text: string): void {
    // No letter takes more than three bytes.
    this.room(text.length * 3);
    this.length += this.bytes.utf8Write(text, this.length);
  }

  /** All that was put in. */
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
