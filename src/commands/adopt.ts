/** "Nhận bảng đang dùng": takes over the list that a school keeps in a tab of its own, after a preview. */
import { criterionNames } from "../catalog/criteria.ts";
import { DEFAULT_RULE_SET, RULE_SET_IDS, ruleSets } from "../catalog/rule-sets.ts";
import { matchKey } from "../domain/match-key.ts";
import { readClock as clock } from "../gas/clock.ts";
import { withLock } from "../gas/lock.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { readGrid, spreadsheet } from "../gas/sheets.ts";
import { otherSheets, readSource } from "../gas/source-tab.ts";
import { askText, askYesNo, offerPage, showPage } from "../gas/ui.ts";
import { openWorkbook } from "../gas/workbook.ts";
import { AppError, type ProblemCode } from "../problem/problem.ts";
import { type AdoptableWorkbook, type AdoptionChoice, writeAdoption } from "../steps/write-adoption.ts";
import { everyText, LANGUAGES, type Text } from "../text/text.ts";
import { renderAdoptionLines, renderAdoptionPage } from "../views/adoption.ts";
import { findColumns, likelyTextHeader } from "../workbook/adoption/columns.ts";
import { readContacts } from "../workbook/adoption/contacts.ts";
import { headerKey } from "../workbook/adoption/header-names.ts";
import { buildLexicon, fieldName, fieldNamed } from "../workbook/adoption/lexicon.ts";
import { readAdoptionMemory } from "../workbook/adoption/memory.ts";
import { openDirectory } from "../workbook/adoption/names.ts";
import { namesOthers, withOwnNames } from "../workbook/adoption/own-names.ts";
import { type AdoptionPlan, isEmptyPlan, planAdoption } from "../workbook/adoption/plan.ts";
import { type AdoptedList, readList } from "../workbook/adoption/read-list.ts";
import { type AdoptionReport, reportAdoption } from "../workbook/adoption/report.ts";
import type { ListSource } from "../workbook/adoption/source.ts";
import type { Layout } from "../workbook/table.ts";
import { adoptPeople } from "./adopt-people.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a caller without a keyboard says beforehand. */
export interface AdoptionRequest {
  tab?: string;
  /** "Their header=field", the field by its key or by our column's name. */
  map?: string[];
}

/** Reads a list, asks with a preview, and writes what the person agreed to, provided nothing changed meanwhile. */
export function adoptList({ now }: Run, request: AdoptionRequest = {}): Outcome {
  const workbook = openAdoptable(now);
  const { text } = workbook;
  const { adopt } = text;
  const sheet = chooseSheet(request, text);
  if (!sheet) return { idle: true };
  if (typeof sheet === "string") return refuse(sheet);
  const source = readSource(sheet);
  const readPeople = () => readContacts(readSource(sheet), buildLexicon());
  if (!request.map?.length && readPeople()) return adoptPeople(() => openAdoptable(now), readPeople);
  const asked = readMap(request.map ?? [], source, text);
  if (typeof asked === "string") return refuse(asked);
  const view = previewAdoption(workbook, source, asked);
  if (!view) return refuse(adopt.noHeader({ tab: source.tab, ...exampleOf(source, text) }));
  const { report, plan } = view;
  if (plan.fresh.some((record) => !record.text) && !hasText(view.list)) {
    const headers = view.list.columns.map(({ header }) => header).join(", ");
    return refuse(adopt.noText({ tab: source.tab, headers, ...exampleOf(source, text) }));
  }
  if (view.list.drafts.length === 0) return { ...refuse(adopt.noRows(source.tab)), adoption: report };
  const isSame = isEmptyPlan(plan);
  const choice = isSame ? askAgain(view, text) : askToAdopt(view, text);
  if (isSame && choice === "nothing") return { messages: [adopt.nothing(source.tab)], adoption: report };
  const page = [adopt.title(source.tab), renderAdoptionPage(report, text)] as const;
  if (choice === "details") showPage(...page);
  if (typeof choice === "string") return { idle: true, adoption: report };
  const done = withLock((): Outcome => {
    const fresh = openAdoptable(clock());
    const again = previewAdoption(fresh, readSource(sheet), asked);
    if (!again || JSON.stringify(again.report) !== JSON.stringify(report)) return refuse(adopt.shifted);
    writeAdoption(fresh, again.plan, choice);
    return { messages: renderMessages(again, choice, fresh), adoption: again.report };
  });
  if (done && !done.stopped) offerPage(...page);
  return done ?? refuse(text.outcomes.busy);
}

function refuse(message: string): Outcome {
  return { messages: [message], important: true, stopped: true };
}

/** Problems by which a list would be read wrongly or written into the wrong place; no other problem stops an adoption. */
const STOPS: readonly ProblemCode[] = [
  "tabMissing",
  "tabDoubled",
  "headerMissing",
  // A list's values for a missing column would be lost.
  "columnMissing",
  "headerDoubled",
  "schemaNewer",
  "zoneDiffers",
];

function openAdoptable(now: Run["now"]): AdoptableWorkbook {
  const workbook = openWorkbook(now);
  const stops = workbook.book.problems.filter(({ code }) => STOPS.includes(code));
  if (stops.length > 0) throw new AppError(stops);
  return workbook;
}

/** The tab of the request, else the one in view, else the one that the person names; a sentence where there is no such tab. */
function chooseSheet({ tab }: AdoptionRequest, text: Text): Sheet | string | undefined {
  // Backups, the memory of adoptions and the self-check are tabs of the script, and no list of the school's.
  const kept: string[] = everyText().flatMap(({ adopt, doctor, selfCheck }) => [
    adopt.memoryTab,
    adopt.backupTab,
    doctor.backupTab,
    selfCheck.tab,
  ]);
  const sheets = otherSheets().filter((sheet) => !kept.includes(sheet.getName()));
  const names = sheets.map((sheet) => sheet.getName()).join(", ") || text.adopt.noOtherTab;
  const active = spreadsheet().getActiveSheet().getSheetId();
  const inView = tab === undefined && sheets.find((sheet) => sheet.getSheetId() === active);
  if (inView) return inView;
  const name = tab ?? askText(text.dialog.title, text.adopt.askTab(names));
  if (name === undefined) return undefined;
  const found = sheets.find((sheet) => matchKey(sheet.getName()) === matchKey(name));
  const { ownTab, noTab } = text.adopt;
  return found ?? (spreadsheet().getSheetByName(name) ? ownTab : noTab)({ name, names });
}

/** The fields that a caller gave headers, by header; a sentence where a header or a field is unknown. */
function readMap(map: readonly string[], source: ListSource, text: Text): Map<string, string> | string {
  const { adopt } = text;
  const asked = new Map<string, string>();
  for (const each of map) {
    const cut = each.lastIndexOf("=");
    const [header, name] = [each.slice(0, Math.max(0, cut)), each.slice(cut + 1)];
    const field = fieldNamed(name);
    if (!field) return adopt.noField({ name, ...exampleOf(source, text), ...(header && { header }) });
    asked.set(headerKey(header), field);
  }
  const columns = findColumns(source, asked, buildLexicon());
  const known = (columns?.headers ?? []).filter(Boolean);
  const unknown = columns && [...asked.keys()].find((key) => !known.some((header) => headerKey(header) === key));
  return unknown === undefined ? asked : adopt.noColumn({ header: unknown, headers: known.join(", ") });
}

/** A header that may well be the list's text, and our name for that field: the example in a refusal. */
function exampleOf(source: ListSource, text: Text): { header: string; field: string } {
  return { header: likelyTextHeader(source) ?? text.adopt.exampleHeader, field: fieldName("text", text) };
}

function hasText({ columns }: AdoptedList): boolean {
  return columns.some(({ field }) => field === "text");
}

interface AdoptionPreview {
  list: AdoptedList;
  plan: AdoptionPlan;
  report: AdoptionReport;
}

/** Reads a list and plans its adoption; changes nothing. */
function previewAdoption(
  workbook: AdoptableWorkbook,
  source: ListSource,
  asked: ReadonlyMap<string, string>,
): AdoptionPreview | undefined {
  const { book, indicatorGrid: grid, text } = workbook;
  const lexicon = buildLexicon();
  const directories = {
    people: openDirectory(book.people, "person", lexicon),
    units: openDirectory(book.units, "unit", lexicon),
  };
  const read = readList(source, asked, directories, lexicon);
  if (!read) return undefined;
  const list = followsOurs(read, book.settings.ruleSet) ? read : withOwnNames(read);
  const kept = spreadsheet().getSheetByName(text.adopt.memoryTab);
  const memory = readAdoptionMemory(kept ? readGrid(kept) : []);
  const side = { book, grid, layout: workbook.layout as Layout, memory, ruleSets: ruleSets(), text };
  const plan = planAdoption(list, side, directories);
  return { list, plan, report: reportAdoption(list, plan, text) };
}

/** Lines of each kind that the question itself shows: a page beneath an open question cannot be read. */
const MOST_ASKED = 4;

/** What the person chose after the preview; with "details" and "nothing" nothing is changed. */
function askToAdopt({ report, plan }: AdoptionPreview, text: Text): AdoptionChoice | "details" | "nothing" {
  const { adopt } = text;
  const title = adopt.title(report.tab);
  const answer = askYesNo(title, [...renderAdoptionLines(report, text, MOST_ASKED), "", adopt.ask].join("\n"));
  if (answer !== "yes") return answer === "no" ? "details" : "nothing";
  const { conflicts, seeds } = plan;
  return {
    replaceConflicts: conflicts.length > 0 && askYesNo(title, adopt.askConflicts(conflicts.length)) === "yes",
    dropSeeds: asksToDrop(seeds, title, text),
  };
}

/** For a list that is adopted already: asks again whether presets that nobody touched are to go. */
function askAgain({ report, plan }: AdoptionPreview, text: Text): AdoptionChoice | "nothing" {
  const drops = asksToDrop(plan.seeds, text.adopt.title(report.tab), text);
  return drops ? { replaceConflicts: false, dropSeeds: true } : "nothing";
}

/** Whether the person agrees to remove presets that nobody touched. */
function asksToDrop({ length }: AdoptionPlan["seeds"], title: string, text: Text): boolean {
  return length > 0 && askYesNo(title, text.adopt.askSeeds(length)) === "yes";
}

function renderMessages(
  { list, plan }: AdoptionPreview,
  { replaceConflicts, dropSeeds }: AdoptionChoice,
  { book, text }: AdoptableWorkbook,
): string[] {
  const { adopt } = text;
  const { fresh, cells, conflicts, people, units, evidence, seeds } = plan;
  const changed = cells.length + (replaceConflicts ? conflicts.length : 0);
  const ruleSet = book.settings.ruleSet ?? DEFAULT_RULE_SET;
  return [
    adopt.done({
      fresh: fresh.length,
      cells: changed,
      people: people.length,
      units: units.length,
      evidence: evidence.length,
    }),
    ...(dropSeeds ? [adopt.seedsGone(seeds.length)] : []),
    ...(conflicts.length > 0 && !replaceConflicts ? [adopt.kept(conflicts.length)] : []),
    adopt.backup(adopt.backupTab),
    ...(RULE_SET_IDS.includes(ruleSet) && !followsOurs(list, ruleSet) ? [adopt.otherRuleSet(ruleSet)] : []),
  ];
}

/** Whether the criteria of a list are those of the rule set that the school works by. */
function followsOurs(list: AdoptedList, ruleSet = DEFAULT_RULE_SET): boolean {
  return !namesOthers(
    list,
    LANGUAGES.map((language) => criterionNames(ruleSet, language)),
  );
}
