/** Writes names into the workbook's part where a run changed them. */
import type { DefinedName, Sheet, WorkbookModel } from "../model.ts";
import { quoteSheetName, toA1 } from "../rectangles.ts";
import type { TabEntry, WorkbookPatch } from "./patch-workbook.ts";
import type { WorkbookPart } from "./workbook-part.ts";
import { attributeEdit, childOf, escapeText, escapeXml, type XmlEdit } from "./xml.ts";

/** A name as its element has it. */
interface Named {
  readonly name: string;
  readonly range: string;
  readonly place: number | undefined;
}

/** The edits of the workbook's names: new names, print areas and titles, and the tab index of names of one tab. */
export function nameEdits(
  part: WorkbookPart,
  { workbook, base }: WorkbookPatch,
  entries: readonly TabEntry[],
  places: ReadonlyMap<number, number>,
): XmlEdit[] {
  const gone = new Set<object>();
  const placeOf = (tab: number) => places.get(tab) ?? -1;
  for (const one of part.names) if (one.tab !== undefined && placeOf(one.tab) < 0) gone.add(one);
  const keyOf = ({ name, scope, range }: DefinedName) => JSON.stringify([name.toLowerCase(), scope ?? null, range]);
  const before = new Set(base.names.map(keyOf));
  const fresh: Named[] = workbook.names
    .filter((one) => !before.has(keyOf(one)))
    .map(({ name, range, scope }) => {
      const place = scope === undefined ? -1 : entries.findIndex(({ sheet }) => sheet?.name === scope);
      return { name, range, place: place < 0 ? undefined : place };
    });
  fresh.push(...sheetNames(part, base, entries, gone));
  const list = listEdits(part, gone, fresh);
  if (list.length > 0 && part.names.length === gone.size) return list;
  const moved = part.names.flatMap((one) => {
    const place = one.tab === undefined ? undefined : placeOf(one.tab);
    const stays = gone.has(one) || place === undefined || place === one.tab;
    return stays ? [] : [attributeEdit(part.text, one.element, "localSheetId", String(place))];
  });
  return [...moved, ...list];
}

/** Without its name LibreOffice reads no filter. */
const FILTER = "_xlnm._FilterDatabase";

/** Names of what is printed and filtered, for sheets where that changed; the old ones go. */
function sheetNames(part: WorkbookPart, base: WorkbookModel, entries: readonly TabEntry[], gone: Set<object>): Named[] {
  return entries.flatMap(({ tab, sheet }, place): Named[] => {
    if (!sheet) return [];
    const old = base.sheets.find(({ id }) => id === sheet.id);
    return (["_xlnm.Print_Titles", "_xlnm.Print_Area", FILTER] as const).flatMap((name): Named[] => {
      const range = rangeNamed(sheet, name);
      if (range === (old ? rangeNamed({ ...old, name: sheet.name }, name) : "")) return [];
      const index = tab ? part.tabs.indexOf(tab) : -1;
      for (const one of part.names) if (one.tab === index && one.name === name) gone.add(one);
      return range === "" ? [] : [{ name, range, place }];
    });
  });
}

function rangeNamed({ name, page, filter }: Sheet, kind: string): string {
  if (kind === FILTER) return filter ? `${quoteSheetName(name)}!${toA1(filter).replace(/[A-Z]+|\d+/g, "$$$&")}` : "";
  const parts = kind.endsWith("Titles") ? [page?.titleColumns, page?.titleRows] : (page?.area?.split(",") ?? []);
  return parts.flatMap((part) => (part ? `${quoteSheetName(name)}!${part}` : [])).join(",");
}

function listEdits(part: WorkbookPart, gone: ReadonlySet<object>, fresh: readonly Named[]): XmlEdit[] {
  if (gone.size === 0 && fresh.length === 0) return [];
  const list = childOf(part.root, "definedNames");
  const p = part.root.prefix;
  const texts = fresh.map(({ name, range, place }) => {
    const scope = place === undefined ? "" : ` localSheetId="${place}"${name === FILTER ? ' hidden="1"' : ""}`;
    return `<${p}definedName name="${escapeXml(name)}"${scope}>${escapeText(range)}</${p}definedName>`;
  });
  const removed = part.names
    .filter((one) => gone.has(one))
    .map(({ element: { start, end } }) => ({ from: start, to: end, text: "" }));
  if (!list) return [part.insertion("definedNames", `<${p}definedNames>${texts.join("")}</${p}definedNames>`)];
  if (texts.length === 0 && removed.length === part.names.length) return [{ from: list.start, to: list.end, text: "" }];
  return [...removed, { from: list.innerEnd, to: list.innerEnd, text: texts.join("") }];
}
