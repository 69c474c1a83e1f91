/** Relations by which the parts of a package refer to each other. */

import { posix } from "node:path";

/** One reference of a part to another, or to an address outside the package. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's address, the same in both conformance classes: "worksheet", "styles", … */
  readonly kind: string;
  /** A path in the package or, when external, an address. */
  readonly target: string;
  readonly external: boolean;
}

export const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const RELATION_TYPES = {
  office: OFFICE,
  custom: `${OFFICE}/custom-properties`,
};

export const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The key of a part: its path in lower case, since paths that differ only in case name one part. */
export function partKey(path: string): string {
  return path.replace(/^\/+/, "").toLowerCase();
}

/** The path of the part that lists a part's relations; "" is the package itself. */
export function relationsPath(path: string): string {
  const { dir, base } = posix.parse(path);
  return dir === "" ? `_rels/${base}.rels` : `${dir}/_rels/${base}.rels`;
}

/** The key of the part whose relations are at this path. */
export function ownerOf(path: string): string {
  return partKey(path.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2"));
}

/** A relation of the part at a path, by the attributes of its element. */
export function relationOf(path: string, attributes: ReadonlyMap<string, string>): Relation {
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
