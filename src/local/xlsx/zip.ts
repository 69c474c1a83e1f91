/// <reference path="../yauzl.d.ts" />
/** Reads zip archives into entries, which stay packed, and writes archives from entries. */

import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** An entry as an archive holds it; never changed in place. */
export interface Stored {
  /** The entry's name as the archive spells it, in its own encoding. */
  readonly name: Buffer;
  /** The method of packing: 8 is deflated, 0 is unpacked. */
  readonly method: number;
  readonly crc: number;
  readonly data: Buffer;
  readonly plainSize: number;
  /** The time of the last change in the DOS calendar; `day` is its date. */
  readonly time: number;
  readonly day: number;
  /** Whether the name is in UTF-8. */
  readonly isUtf8: boolean;
}

/** The most entries that are read: no workbook has so many parts, so an archive that does means harm. */
const MOST_ENTRIES = 50_000;
const ENCRYPTED = 1;
const UTF8_NAMES = 0x800;

/** The entries of an archive in its own order, none unpacked. Throws when the bytes are no whole archive. */
export async function readArchive(bytes: Buffer): Promise<Stored[]> {
  const file = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true });
  if (file.entryCount > MOST_ENTRIES) throw new RangeError("too many entries");
  const entries: Stored[] = [];
  let packed = 0;
  for await (const entry of file.eachEntry()) {
    packed += entry.compressedSize;
    // Refuses overlapping entries, by which a small file can unpack to far more than it holds.
    if (packed > bytes.length) throw new RangeError("entries overlap");
    entries.push(await storedEntry(file, entry, bytes));
  }
  return entries;
}

async function storedEntry(file: ZipFile, entry: Entry, bytes: Buffer): Promise<Stored> {
  const { generalPurposeBitFlag: flags, compressionMethod: method } = entry;
  if (flags & ENCRYPTED) throw new RangeError("encrypted entry");
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true });
  return {
    name: entry.fileNameRaw,
    method,
    crc: entry.crc32,
    data: bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize),
    plainSize: entry.uncompressedSize,
    time: entry.lastModFileTime,
    day: entry.lastModFileDate,
    isUtf8: (flags & UTF8_NAMES) !== 0,
  };
}

/** The plain bytes of an entry. Throws when they are not what the archive says of them. */
export function unpack(entry: Stored): Buffer {
  if (entry.method !== 0 && entry.method !== 8) throw new RangeError(`unknown packing ${entry.method}`);
  // Some programs mark an empty entry as deflated but store no bytes, which inflate would refuse.
  if (entry.data.length === 0 && entry.plainSize === 0) return entry.data;
  const plain = entry.method === 0 ? entry.data : inflate(entry);
  if (plain.length !== entry.plainSize || crc32(plain) !== entry.crc) throw new RangeError("damaged entry");
  return plain;
}

function inflate({ data, plainSize }: Stored): Buffer {
  return inflateRawSync(data, { maxOutputLength: Math.max(1, plainSize), chunkSize: Math.max(1024, plainSize + 1) });
}

/** The level of compression: a third quicker than the usual 6, for a file that is a few hundredths larger. */
const LEVEL = 5;
/** The DOS date 1980-01-01 for every entry, so that the same workbook gives the same bytes on every day. */
const DAY = 33;

/** An entry of these bytes, packed. */
export function pack(name: string | Buffer, plain: Buffer): Stored {
  return {
    name: Buffer.from(name),
    method: 8,
    crc: crc32(plain),
    data: deflateRawSync(plain, { level: LEVEL }),
    plainSize: plain.length,
    time: 0,
    day: DAY,
    isUtf8: true,
  };
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;

/** An archive of these entries. */
export function writeArchive(entries: readonly Stored[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const facts = factsOf(entry);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(LOCAL, 0);
    facts.copy(header, 4);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(ENTRY, 0);
    line.writeUInt16LE(VERSION, 4);
    facts.copy(line, 6);
    line.writeUInt32LE(offset, 42);
    local.push(header, entry.name, entry.data);
    directory.push(line, entry.name);
    offset += header.length + entry.name.length + entry.data.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

/** The fields that an entry's header and its line in the directory have in common. */
function factsOf(entry: Stored): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(entry.isUtf8 ? UTF8_NAMES : 0, 2);
  facts.writeUInt16LE(entry.method, 4);
  facts.writeUInt16LE(entry.time, 6);
  facts.writeUInt16LE(entry.day, 8);
  facts.writeUInt32LE(entry.crc, 10);
  facts.writeUInt32LE(entry.data.length, 14);
  facts.writeUInt32LE(entry.plainSize, 18);
  facts.writeUInt16LE(entry.name.length, 22);
  return facts;
}

/** The path of an entry, as relations spell it. */
export function entryPath({ name, isUtf8 }: Stored): string {
  const text = name.toString(isUtf8 ? "utf8" : "latin1");
  return text.replace(/\\/g, "/").replace(/^\/+/, "");
}

/** Bounds on what is unpacked: over so many bytes, it must not also be over so many times the packed size. */
const BOUNDS = [
  { times: 100, bytes: 60e6 },
  { times: 25, bytes: 200e6 },
  { times: 0, bytes: 1e9 },
];

/** Whether so much was unpacked (`plain` bytes, of `packed`) that reading on would do harm. */
export function isTooMuch({ plain, packed }: { plain: number; packed: number }): boolean {
  return BOUNDS.some(({ times, bytes }) => plain > bytes && plain > packed * times);
}
