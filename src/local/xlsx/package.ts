/** An .xlsx package: its parts by path, how they refer to each other, and what changed of it. */

import { contentType, withDefault, withOverride } from "./content-types.ts";
import { UnreadableWorkbookError } from "./errors.ts";
import { declaredUtf8, decodePart, saidEncoding } from "./part-text.ts";
import {
  EMPTY_RELATIONS,
  ownerOf,
  partKey,
  RELATION_TYPES,
  type Relation,
  relationOf,
  relationsPath,
  STRICT,
} from "./relations.ts";
import { appendEdit, attributeEdit, childrenOf, edited, escapeXml, parseXml } from "./xml.ts";
import { entryPath, isTooMuch, pack, readArchive, type Stored, unpack, writeArchive } from "./zip.ts";

const TYPES = "[Content_Types].xml";
export class Package {
  private readonly entries: (Stored | undefined)[];
  /** Indices of parts by path in lower case. Of two entries of one name the last counts, as in other programs. */
  private readonly places = new Map<string, number>();
  private readonly relations = new Map<string, Relation[]>();
  private unpacked = { plain: 0, packed: 0, seen: new Set<number>() };
  /** Whether any part was put in, changed or taken out since it was opened or saved. */
  changed = false;

  private constructor(entries: readonly Stored[]) {
    this.entries = [...entries];
    entries.forEach((entry, index) => {
      this.places.set(partKey(entryPath(entry)), index);
    });
  }

  /** Opens a package. Throws what `readArchive` throws. */
  static async open(bytes: Buffer): Promise<Package> {
    return new Package(await readArchive(bytes));
  }

  /** A package of these parts. */
  static of(parts: Readonly<Record<string, string>>): Package {
    const opened = new Package([]);
    for (const [path, text] of Object.entries(parts)) opened.put(path, text);
    return opened;
  }

  /** A copy whose changes leave this package alone. */
  clone(): Package {
    const copy = new Package([]);
    copy.entries.push(...this.entries);
    for (const [key, index] of this.places) copy.places.set(key, index);
    copy.unpacked = { ...this.unpacked, seen: new Set(this.unpacked.seen) };
    return copy;
  }

  get paths(): string[] {
    return [...this.places.values()].flatMap((index) => {
      const entry = this.entries[index];
      return entry ? entryPath(entry) : [];
    });
  }

  has(path: string): boolean {
    return this.places.has(partKey(path));
  }

  /**
   * The plain bytes of a part. Throws an UnreadableWorkbookError where there is no such part, it is damaged, or more is
   * unpacked than an honest file would hold.
   */
  bytes(path: string): Buffer {
    const index = this.places.get(partKey(path));
    const entry = index === undefined ? undefined : this.entries[index];
    if (index === undefined || !entry) throw new UnreadableWorkbookError("damaged", new Error(`no part ${path}`));
    this.count(index, entry);
    try {
      return unpack(entry);
    } catch (error) {
      throw new UnreadableWorkbookError("damaged", error);
    }
  }

  private count(index: number, { plainSize, data }: Stored): void {
    if (this.unpacked.seen.has(index)) return;
    this.unpacked.seen.add(index);
    this.unpacked.plain += plainSize;
    this.unpacked.packed += data.length;
    if (isTooMuch(this.unpacked)) throw new UnreadableWorkbookError("too-large");
  }

  /** The text of a part, or "" when there is none. */
  text(path: string): string {
    return this.has(path) ? decodePart(this.bytes(path)) : "";
  }

  /** The bytes of a part in UTF-8, whichever encoding it is in. */
  utf8(path: string): Buffer {
    const bytes = this.bytes(path);
    const said = saidEncoding(bytes);
    return said === "utf-8" ? bytes : Buffer.from(declaredUtf8(decodePart(bytes)));
  }

  /** Puts a part in, or puts another text or other bytes in its place. */
  put(path: string, content: string | Buffer): void {
    const plain = typeof content === "string" ? Buffer.from(declaredUtf8(content)) : content;
    const index = this.places.get(partKey(path));
    const old = index === undefined ? undefined : this.entries[index];
    const entry = pack(old?.name ?? path, plain);
    this.changed = true;
    this.relations.delete(ownerOf(path));
    if (index === undefined || !old) this.places.set(partKey(path), this.entries.push(entry) - 1);
    else {
      this.entries[index] = old.isUtf8 ? entry : { ...entry, isUtf8: false };
      this.unpacked.seen.add(index);
    }
  }

  /** Takes a part out, with the list of its relations. */
  remove(path: string): void {
    for (const each of [path, relationsPath(path)]) {
      const index = this.places.get(partKey(each));
      if (index === undefined) continue;
      this.entries[index] = undefined;
      this.places.delete(partKey(each));
      this.changed = true;
    }
    this.relations.delete(partKey(path));
    this.setOverride(path, undefined);
  }

  /** The relations of a part; "" is the package itself. */
  relationsOf(path: string): readonly Relation[] {
    const known = this.relations.get(partKey(path));
    if (known) return known;
    const text = this.text(relationsPath(path));
    const read =
      text === "" ? [] : childrenOf(parseXml(text), "Relationship").map((one) => relationOf(path, one.attributes));
    this.relations.set(partKey(path), read);
    return read;
  }

  /** The path of the first part of a kind that a part refers to. */
  related(path: string, kind: string): string | undefined {
    const found = this.relationsOf(path).find((one) => one.kind === kind && !one.external && this.has(one.target));
    return found?.target;
  }

  /** The target of a relation by its id. */
  target(path: string, id: string | undefined): string | undefined {
    return this.relationsOf(path).find((one) => one.id === id)?.target;
  }

  /** The beginning of relation types' addresses, which depends on the conformance class of the package. */
  get relationTypes(): string {
    return this.text("_rels/.rels").includes(STRICT) ? STRICT : RELATION_TYPES.office;
  }

  /** Adds a relation of a part; returns its id. `type` is the whole address. */
  relate(path: string, type: string, target: string, external = false): string {
    const ids = new Set(this.relationsOf(path).map((one) => one.id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const words = external ? ' TargetMode="External"' : "";
    const element = `Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${words}/>`;
    const text = this.text(relationsPath(path)) || EMPTY_RELATIONS;
    const root = parseXml(text);
    this.put(relationsPath(path), edited(text, [appendEdit(text, root, `<${root.prefix}${element}`)]));
    return id;
  }

  /** Gives a relation of a part another target. */
  retarget(path: string, id: string, target: string): void {
    const text = this.text(relationsPath(path));
    const found = childrenOf(parseXml(text), "Relationship").find((one) => one.attributes.get("Id") === id);
    if (found) this.put(relationsPath(path), edited(text, [attributeEdit(text, found, "Target", target)]));
  }

  /** Takes a relation off a part. */
  unrelate(path: string, id: string): void {
    const text = this.text(relationsPath(path));
    if (text === "") return;
    const found = childrenOf(parseXml(text), "Relationship").filter((one) => one.attributes.get("Id") === id);
    const edits = found.map(({ start, end }) => ({ from: start, to: end, text: "" }));
    if (edits.length > 0) this.put(relationsPath(path), edited(text, edits));
  }

  /** The content type of a part, in lower case; "" where the package names none. */
  typeOf(path: string): string {
    return contentType(this.text(TYPES), path);
  }

  /** Gives a part a content type, or with undefined takes it back. */
  setOverride(path: string, type: string | undefined): void {
    const text = this.text(TYPES);
    const changed = withOverride(text, path, type);
    if (changed !== text) this.put(TYPES, changed);
  }

  /** Gives parts with this extension a content type, unless they have one already. */
  setDefault(extension: string, type: string): void {
    const text = this.text(TYPES);
    const changed = withDefault(text, extension, type);
    if (changed !== text) this.put(TYPES, changed);
  }

  /** A path that no part has yet: "xl/worksheets/sheet3.xml" for ("xl/worksheets/sheet", ".xml"). */
  freePath(stem: string, ending: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${ending}`)) number++;
    return `${stem}${number}${ending}`;
  }

  /** The package as a file; parts that nothing changed are as they were, still packed. */
  save(): Buffer {
    this.changed = false;
    return writeArchive(this.entries.filter((entry) => entry !== undefined));
  }
}
