/** The package's list of what type the content of each part is. */
import { posix } from "node:path";
import { partKey } from "./relations.ts";
import { appendEdit, childrenOf, type Element, edited, escapeXml, parseXml, type XmlEdit } from "./xml.ts";

/** The type of a part's content by the list, in lower case; "" where nothing is said. */
export function contentType(list: string, path: string): string {
  const root = parseXml(list);
  const extension = posix.extname(path).slice(1).toLowerCase();
  const is = (name: string, value: string) => (one: Element) => partKey(one.attributes.get(name) ?? "") === value;
  const found =
    childrenOf(root, "Override").find(is("PartName", partKey(path))) ??
    childrenOf(root, "Default").find(is("Extension", extension));
  return found?.attributes.get("ContentType")?.toLowerCase() ?? "";
}

/** The list with a type for one part's content; undefined takes the part's entry out. */
export function withOverride(list: string, path: string, type: string | undefined): string {
  const root = parseXml(list);
  const edits: XmlEdit[] = childrenOf(root, "Override")
    .filter((one) => partKey(one.attributes.get("PartName") ?? "") === partKey(path))
    .map(({ start, end }) => ({ from: start, to: end, text: "" }));
  if (type !== undefined) {
    const element = `<${root.prefix}Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`;
    edits.push(appendEdit(list, root, element));
  }
  return edited(list, edits);
}

/** The list with a type for all parts with an extension, unless it has one already. */
export function withDefault(list: string, extension: string, type: string): string {
  const root = parseXml(list);
  const isKnown = childrenOf(root, "Default").some(
    (one) => one.attributes.get("Extension")?.toLowerCase() === extension,
  );
  if (isKnown) return list;
  const element = `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  return `${list.slice(0, root.innerStart)}${element}${list.slice(root.innerStart)}`;
}
