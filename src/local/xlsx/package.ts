/** An .xlsx package: its parts by path, how they refer to each other, and what changed of it. */

import { posix } from "node:path";
import { UnreadableWorkbookError } from "./errors.ts";
import { appendEdit, attributeEdit, childrenOf, type Edit, edited, escapeXml, parseXml } from "./xml.ts";
import { pack, readArchive, type Stored, unpack, writeArchive } from "./zip.ts";

/** One reference of a part to another, or to an address outside the package. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's address, the same in both conformance classes: "worksheet", "styles", … */
  readonly kind: string;
  /** A path in the package or, when external, an address. */
  readonly target: string;
  readonly external: boolean;
}

const TYPES = "[Content_Types].xml";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const RELATION_TYPES = {
  office: OFFICE,
  custom: `${OFFICE}/custom-properties`,
};

/** As large as all that is unpacked may be: what it is of the packed size, and what it is at all. */
const BOUNDS = [
  { times: 100, bytes: 60e6 },
  { times: 25, bytes: 200e6 },
  { times: 0, bytes: 1e9 },
];

export class Package {
  private readonly entries: (Stored | undefined)[];
  /** By path in lower case. Of two entries of one name the last counts, as in other programs. */
  private readonly places = new Map<string, number>();
  private readonly relations = new Map<string, Relation[]>();
  private unpacked = { plain: 0, packed: 0, seen: new Set<number>() };
  /** Whether any part was put in, changed or taken out since it was opened or saved. */
  changed = false;

  private constructor(entries: readonly Stored[]) {
    this.entries = [...entries];
    entries.forEach((entry, index) => {
      this.places.set(keyOf(pathOf(entry)), index);
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

  /** A package of the same parts that changes without this one. */
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
      return entry ? pathOf(entry) : [];
    });
  }

  has(path: string): boolean {
    return this.places.has(keyOf(path));
  }

  /**
   * The plain bytes of a part. Throws an UnreadableWorkbookError where there is no such part, it is damaged, or more is
   * unpacked than an honest file would hold.
   */
  bytes(path: string): Buffer {
    const index = this.places.get(keyOf(path));
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
    const { plain, packed } = this.unpacked;
    if (BOUNDS.some(({ times, bytes }) => plain > bytes && plain > packed * times))
      throw new UnreadableWorkbookError("too-large");
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
    const index = this.places.get(keyOf(path));
    const old = index === undefined ? undefined : this.entries[index];
    const entry = pack(old?.name ?? path, plain);
    this.changed = true;
    this.relations.delete(ownerOf(path));
    if (index === undefined || !old) this.places.set(keyOf(path), this.entries.push(entry) - 1);
    else {
      this.entries[index] = old.isUtf8 ? entry : { ...entry, isUtf8: false };
      this.unpacked.seen.add(index);
    }
  }

  /** Takes a part out, with what it says of its relations. */
  remove(path: string): void {
    for (const each of [path, relationsPath(path)]) {
      const index = this.places.get(keyOf(each));
      if (index === undefined) continue;
      this.entries[index] = undefined;
      this.places.delete(keyOf(each));
      this.changed = true;
    }
    this.relations.delete(keyOf(path));
    this.setOverride(path, undefined);
  }

  /** What a part refers to; "" is the package itself. */
  relationsOf(path: string): readonly Relation[] {
    const known = this.relations.get(keyOf(path));
    if (known) return known;
    const text = this.text(relationsPath(path));
    const read =
      text === "" ? [] : childrenOf(parseXml(text), "Relationship").map((one) => relationOf(path, one.attributes));
    this.relations.set(keyOf(path), read);
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

  /** The addresses of kinds of relations begin with this, by the conformance class of the package. */
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
    if (found.length === 0) return;
    this.put(
      relationsPath(path),
      edited(
        text,
        found.map(({ start, end }) => ({ from: start, to: end, text: "" })),
      ),
    );
  }

  /** The type of a part's content, in lower case; "" where nothing is said. */
  typeOf(path: string): string {
    const root = parseXml(this.text(TYPES));
    const extension = posix.extname(path).slice(1).toLowerCase();
    const is = (name: string, value: string) => (one: { attributes: ReadonlyMap<string, string> }) =>
      keyOf(one.attributes.get(name) ?? "") === value;
    const found =
      childrenOf(root, "Override").find(is("PartName", keyOf(path))) ??
      childrenOf(root, "Default").find(is("Extension", extension));
    return found?.attributes.get("ContentType")?.toLowerCase() ?? "";
  }

  /** Says of what type a part's content is, or with undefined no longer. */
  setOverride(path: string, type: string | undefined): void {
    const text = this.text(TYPES);
    const root = parseXml(text);
    const edits: Edit[] = childrenOf(root, "Override")
      .filter((one) => keyOf(one.attributes.get("PartName") ?? "") === keyOf(path))
      .map(({ start, end }) => ({ from: start, to: end, text: "" }));
    if (type !== undefined)
      edits.push(
        appendEdit(text, root, `<${root.prefix}Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`),
      );
    if (edits.length > 0) this.put(TYPES, edited(text, edits));
  }

  /** Says of what type parts with this extension are, unless something is said already. */
  setDefault(extension: string, type: string): void {
    const text = this.text(TYPES);
    const root = parseXml(text);
    const isKnown = childrenOf(root, "Default").some(
      (one) => one.attributes.get("Extension")?.toLowerCase() === extension,
    );
    if (isKnown) return;
    const element = `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
    this.put(TYPES, `${text.slice(0, root.innerStart)}${element}${text.slice(root.innerStart)}`);
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

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The path of an entry, as relations spell it. */
function pathOf({ name, isUtf8 }: Stored): string {
  const text = name.toString(isUtf8 ? "utf8" : "latin1");
  return text.replace(/\\/g, "/").replace(/^\/+/, "");
}

function keyOf(path: string): string {
  return path.replace(/^\/+/, "").toLowerCase();
}

function relationsPath(path: string): string {
  const { dir, base } = posix.parse(path);
  return dir === "" ? `_rels/${base}.rels` : `${dir}/_rels/${base}.rels`;
}

/** The key of the part whose relations are at this path. */
function ownerOf(path: string): string {
  return keyOf(path.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2"));
}

function relationOf(path: string, attributes: ReadonlyMap<string, string>): Relation {
  const target = attributes.get("Target") ?? "";
  const external = attributes.get("TargetMode") === "External";
  return {
    id: attributes.get("Id") ?? "",
    kind: /[^/]*$/.exec(attributes.get("Type") ?? "")?.[0] ?? "",
    target: external ? target : resolved(path, target),
    external,
  };
}

function resolved(path: string, target: string): string {
  const plain = target.replace(/\\/g, "/");
  const whole = plain.startsWith("/") ? plain : posix.join("/", posix.dirname(path), plain);
  const normal = posix.normalize(whole).slice(1);
  try {
    return decodeURI(normal);
  } catch {
    return normal;
  }
}

/** The encoding that a part says it is in, by its first bytes. */
function saidEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(bytes.toString("latin1", 0, 200))?.[1] ?? "utf-8";
  return /^(utf-?8|us-ascii|ascii)$/i.test(said) ? "utf-8" : said.toLowerCase();
}

/** The text of a part, with its mark of byte order where it is in UTF-8. */
function decodePart(bytes: Buffer): string {
  const said = saidEncoding(bytes);
  if (said === "utf-8") return bytes.toString("utf8");
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

/** A part that was in another encoding is written in this one, and says so. */
function declaredUtf8(text: string): string {
  return text.replace(/^(\ufeff?<\?xml[^>]*encoding\s*=\s*["'])(?!utf-?8["'])[\w-]+/i, "$1UTF-8");
}
