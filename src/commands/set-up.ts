/** "Thiết lập / sửa bảng": makes what is missing, puts the look on, and leaves what staff typed as it is. */
import type { DateString } from "../domain/dates.ts";
import { withLock } from "../gas/lock.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { findTabs, spreadsheet, type Tabs } from "../gas/sheets.ts";
import { forget, remember } from "../gas/state.ts";
import { type TabReader, tabReader } from "../gas/tab-reader.ts";
import { askText, askYesNo, confirm } from "../gas/ui.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { findForeign, giveUpNames } from "../steps/foreign-tabs.ts";
import { findRenamed, giveBackNames } from "../steps/give-back-names.ts";
import { assertKnown } from "../steps/migrate.ts";
import { repairWorkbook } from "../steps/repair-workbook.ts";
import { everyText, type Text, textOf } from "../text/text.ts";
import { languageAnswered, languageQuestion } from "../views/language-question.ts";
import type { Cell } from "../workbook/cell.ts";
import type { Finding } from "../workbook/doctor/finding.ts";
import { renameOf } from "../workbook/doctor/renamed.ts";
import { decodeSettings, SETTINGS } from "../workbook/settings.ts";
import { locateHeader } from "../workbook/table.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ZONE = "Asia/Ho_Chi_Minh";

/** Sets a workbook up, or repairs it, after questions about language, names and locale. */
export function setUpWorkbook(run: Run): Outcome {
  const { tabs } = findTabs();
  const read = tabReader(tabs);
  assertKnown(read.all("settings"));
  const ours = languageOf(read.all("settings"));
  // Where the settings tab is ours, foreign tabs are looked for later: that spares calls before the first question.
  const foreign = ours ? new Map<TabKey, Sheet>() : findForeign(tabs, read, undefined);
  const text = ours ? textIfAgreed(ours) : chooseLanguage(run.text, tabs, foreign);
  if (!text || !mayRename(foreign, text)) return { idle: true };
  const settled = ours ? settleRenamed({ tabs, read }, text, run.now.on) : { messages: [] };
  if ("outcome" in settled) return settled.outcome;
  return withMessages(settled.messages, setUp(text, asksForLocale(text), foreign));
}

/** An outcome with the messages of earlier steps before its own. */
function withMessages(before: string[], outcome: Outcome): Outcome {
  return before.length > 0 ? { ...outcome, messages: [...before, ...(outcome.messages ?? [])] } : outcome;
}

/**
 * Asks whether tabs and columns that look like ours were renamed; gives the outcome where set-up may not go on. The
 * columns of a tab can be examined only once the tab is known, so all is examined again after names were given back.
 */
function settleRenamed(
  seen: { tabs: Tabs; read: TabReader },
  text: Text,
  today: DateString,
): { outcome: Outcome } | { messages: string[] } {
  const { renamedAsk, renamedSeveral, renamedBack } = text.settingUp;
  const list = (findings: readonly Finding[]) => findings.map(renameOf);
  const messages: string[] = [];
  for (let look = seen; ; look = lookAgain()) {
    const { ask, several } = findRenamed(look.tabs, look.read, text, today);
    if (several.length > 0) {
      const told = [...messages, renamedSeveral(list(several))];
      return { outcome: { messages: told, important: true, stopped: true, kept: messages.length > 0 } };
    }
    if (ask.length === 0) return { messages };
    const answer = askYesNo(text.dialog.title, renamedAsk(list(ask)));
    if (answer === "cancel") return { outcome: { messages, idle: true } };
    if (answer === "no") return { messages };
    if (!withLock(() => giveNames(ask))) return { outcome: busyOutcome(text) };
    messages.push(renamedBack(list(ask)));
  }
}

function lookAgain(): { tabs: Tabs; read: TabReader } {
  const { tabs } = findTabs();
  return { tabs, read: tabReader(tabs) };
}

function giveNames(renames: readonly Finding[]): true {
  giveBackNames(renames);
  return true;
}

/** Sets up under the lock; gives the lock back to ask about tabs of somebody's own that came to light since. */
function setUp(
  text: Text,
  changesLocale: boolean,
  mayBeRenamed: ReadonlyMap<TabKey, Sheet>,
  renamed: readonly string[] = [],
): Outcome {
  const own = [...renamed];
  const done = withLock(() => {
    const { tabs } = findTabs();
    const read = tabReader(tabs);
    const ours = languageOf(read.all("settings"));
    const foreign = findForeign(tabs, read, ours);
    if ([...foreign.keys()].some((tab) => !mayBeRenamed.has(tab))) return foreign;
    if (changesLocale) {
      spreadsheet().setSpreadsheetLocale(text.locale);
      spreadsheet().setSpreadsheetTimeZone(ZONE);
    }
    own.push(...giveUpNames(foreign, text));
    // A further tab of somebody's own may bear our name in another language.
    const more = own.length > 0 ? findAnyForeign(ours) : foreign;
    if (more.size > 0) return more;
    return repairAll(text, ours !== undefined, own.length > 0 || changesLocale ? undefined : read);
  });
  if (!done) return busyOutcome(text);
  if (done instanceof Map) return mayRename(done, text) ? setUp(text, changesLocale, done, own) : { idle: true };
  const { created, restored } = done;
  return { messages: renderMessages({ ...done, own }, text), created, restored, important: own.length > 0 };
}

function findAnyForeign(ours: Text | undefined): Map<TabKey, Sheet> {
  const { tabs } = findTabs();
  return findForeign(tabs, tabReader(tabs), ours);
}

/** Makes what is missing. While a workbook becomes ours that is remembered, so that its tabs without cells count as ours. */
function repairAll(text: Text, isOurs: boolean, read: TabReader | undefined): ReturnType<typeof repairWorkbook> {
  if (isOurs) return repairWorkbook(text, read);
  remember({ settingUp: "1" });
  try {
    const done = repairWorkbook(text, read);
    forget("settingUp");
    return done;
  } catch (error) {
    // A set-up that broke off half way may be continued; where no tab was made, nothing is remembered.
    if (findTabs().tabs.size === 0) forget("settingUp");
    throw error;
  }
}

function renderMessages({ created, restored, own }: { created: number; restored: number; own: string[] }, text: Text) {
  const { settingUp: words } = text;
  return [
    ...(created + restored === 0 ? [words.whole] : []),
    ...(created > 0 ? [words.created(created)] : []),
    ...(restored > 0 ? [words.restored(restored)] : []),
    ...(own.length > 0 ? [words.setAside(quoteAll(own, text))] : []),
  ];
}

/** The language that a settings tab of ours names; undefined where it is none. */
function languageOf(settings: readonly (readonly Cell[])[]): Text | undefined {
  if (locateHeader(SETTINGS, settings) === undefined) return undefined;
  return textOf(decodeSettings(settings).settings.language);
}

/** The language of a new workbook, asked for; undefined when the person declines. */
function chooseLanguage(text: Text, tabs: Tabs, foreign: ReadonlyMap<TabKey, Sheet>): Text | undefined {
  return tabs.size > foreign.size ? textIfAgreed(text) : askLanguage(text.dialog.title);
}

/** The language of a workbook that is ours already, if the person agrees to set-up; else undefined. */
function textIfAgreed(own: Text): Text | undefined {
  const question = own.settingUp.ask(spreadsheet().getName());
  return confirm(own.dialog.title, question) ? own : undefined;
}

/** Asks until one of the languages is named; undefined when the person turns away. */
function askLanguage(title: string): Text | undefined {
  const { question, isYesNo } = languageQuestion(everyText());
  for (;;) {
    const answer = isYesNo ? askYesNo(title, question) : askText(title, question);
    if (answer === undefined || answer === "cancel") return undefined;
    const chosen = languageAnswered(answer, everyText());
    if (chosen) return chosen;
  }
}

const quoteAll = (names: readonly string[], { settingUp }: Text) => names.map(settingUp.quoted).join(", ");

/** Whether the person agrees that tabs of the school's own give up the names that ours need. */
function mayRename(foreign: ReadonlyMap<TabKey, Sheet>, text: Text): boolean {
  const names = [...foreign.values()].map((sheet) => sheet.getName());
  if (names.length === 0) return true;
  const { setAsideAsk, ownTab } = text.settingUp;
  const first = ownTab(names[0] as string);
  return confirm(text.dialog.title, setAsideAsk({ names: quoteAll(names, text), first }));
}

/** Whether the person agrees to a locale and zone in which dates and numbers mean what they should. */
function asksForLocale(text: Text): boolean {
  const [locale, zone] = [spreadsheet().getSpreadsheetLocale(), spreadsheet().getSpreadsheetTimeZone()];
  if (locale === text.locale && zone === ZONE) return false;
  return askYesNo(text.dialog.title, text.settingUp.localeAsk({ locale, zone, wanted: text.locale })) === "yes";
}
