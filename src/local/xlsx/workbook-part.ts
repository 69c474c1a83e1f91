/** The workbook's part: its list of tabs and its names. */

import type { DefinedName } from "../model.ts";
import { splitSheetName } from "../rectangles.ts";
import type { Package } from "./package.ts";
import { childOf, childrenOf, type Element, isTrue, parseXml, type XmlEdit } from "./xml.ts";

/** A tab as the workbook lists it. */
export interface Tab {
  readonly element: Element;
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
  /** The path of a worksheet's part; undefined for sheets of charts, dialogs and old macros. */
  readonly path: string | undefined;
}

/** The element of a name that belongs to the workbook or to one tab. */
export interface NameElement {
  readonly element: Element;
  readonly name: string;
  readonly range: string;
  /** The index (from 0) of the tab that the name belongs to; undefined for a name of the workbook. */
  readonly tab: number | undefined;
}

/** The names of the workbook's elements in the schema's order. */
const ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets functionGroups " +
  "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes " +
  "webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** The workbook's part, read, with the edits that put elements where the schema wants them. */
export class WorkbookPart {
  readonly path: string;
  readonly text: string;
  readonly root: Element;
  readonly tabs: Tab[];
  readonly names: NameElement[];

  constructor(opened: Package, path: string) {
    this.path = path;
    this.text = opened.text(path);
    this.root = parseXml(this.text);
    const kinds = new Map(opened.relationsOf(path).map((one) => [one.id, one]));
    this.tabs = childrenOf(childOf(this.root, "sheets"), "sheet").map((element) => {
      const relation = element.attributes.get("r:id") ?? "";
      const found = kinds.get(relation);
      const isSheet = found?.kind === "worksheet" && opened.has(found.target);
      return {
        element,
        relation,
        name: element.attributes.get("name") ?? "",
        hidden: /^(hidden|veryHidden)$/.test(element.attributes.get("state") ?? ""),
        path: isSheet ? found?.target : undefined,
      };
    });
    this.names = childrenOf(childOf(this.root, "definedNames"), "definedName").map((element) => {
      const tab = element.attributes.get("localSheetId");
      return {
        element,
        name: element.attributes.get("name") ?? "",
        range: element.text,
        tab: tab === undefined ? undefined : Number(tab),
      };
    });
  }

  /** The edit that puts a new element where the schema wants it. */
  insertion(local: string, text: string): XmlEdit {
    const place = ORDER.indexOf(local);
    const next = this.root.children.find((child) => ORDER.indexOf(child.local) > place);
    const at = next ? next.start : this.root.innerEnd;
    return { from: at, to: at, text };
  }

  get since1904(): boolean {
    return isTrue(childOf(this.root, "workbookPr")?.attributes.get("date1904"));
  }

  /** Whether a program is asked to calculate all formulas when it opens the file. */
  get calculatesOnOpening(): boolean {
    return isTrue(childOf(this.root, "calcPr")?.attributes.get("fullCalcOnLoad"));
  }

  /** The index of the open tab in the list, from 0. */
  get activeTab(): number {
    const view = childrenOf(childOf(this.root, "bookViews"), "workbookView")[0];
    return Number(view?.attributes.get("activeTab") ?? 0);
  }

  /** The names that people gave, in the model's form. */
  get ownNames(): DefinedName[] {
    return this.names
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map(({ name, range, tab }) => {
        const scope = tab === undefined ? undefined : this.tabs[tab]?.name;
        return { name, range, ...(scope !== undefined && { scope }) };
      });
  }

  /** A tab's print area ("$A$1:$C$9"), repeated rows ("$1:$2") and repeated columns ("$A:$A"). */
  printing(tab: number): { area?: string; titleRows?: string; titleColumns?: string } {
    const of = (name: string) => this.names.find((one) => one.tab === tab && one.name === name)?.range ?? "";
    const areas = rangesOf(of("_xlnm.Print_Area"));
    const titles = rangesOf(of("_xlnm.Print_Titles"));
    const rows = titles.find((range) => /^\$?\d+:\$?\d+$/.test(range));
    const columns = titles.find((range) => /^\$?[A-Z]+:\$?[A-Z]+$/i.test(range));
    return {
      ...(areas.length > 0 && { area: areas.join(",") }),
      ...(rows && { titleRows: rows }),
      ...(columns && { titleColumns: columns }),
    };
  }
}

/** The ranges of a list such as "'A, B'!$A$1:$C$4,'A, B'!$E$1", without their tabs. */
function rangesOf(list: string): string[] {
  const pieces = list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return pieces.map((piece) => splitSheetName(piece.trim()).range);
}
