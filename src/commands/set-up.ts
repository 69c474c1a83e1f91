/** "Thiết lập / sửa bảng": makes what is missing, puts the look on, and leaves what staff typed as it is. */
import { withLock } from "../gas/lock.ts";
import { busy, type Outcome, type Run } from "../gas/run.ts";
import { findTabs, readGrid, spreadsheet, type Tabs } from "../gas/sheets.ts";
import { askText, askYesNo, confirm } from "../gas/ui.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { findForeign, giveUpNames } from "../steps/foreign-tabs.ts";
import { knownVersion } from "../steps/migrate.ts";
import { repair } from "../steps/repair-workbook.ts";
import { everyText, type Text, textOf } from "../text/text.ts";
import { languageAnswered, languageQuestion } from "../views/language-question.ts";
import { decodeSettings } from "../workbook/settings.ts";

const ZONE = "Asia/Ho_Chi_Minh";

export function setUpWorkbook(run: Run): Outcome {
  knownVersion();
  const { tabs } = findTabs();
  const foreign = findForeign(tabs);
  const text = chooseLanguage(run.text, tabs, foreign);
  if (!text || !mayRename(foreign, text)) return { idle: true };
  const changesLocale = asksForLocale(text);
  const agreed = new Set([...foreign.values()].map((sheet) => sheet.getSheetId()));
  const done = withLock(() => {
    // While the questions stood open, somebody may have put in or renamed a tab: that one was not asked about.
    const found = findForeign(findTabs().tabs);
    if ([...found.values()].some((sheet) => !agreed.has(sheet.getSheetId()))) return "shifted";
    if (changesLocale) {
      spreadsheet().setSpreadsheetLocale(text.locale);
      spreadsheet().setSpreadsheetTimeZone(ZONE);
    }
    const own = giveUpNames(found, text);
    return { ...repair(text), own };
  });
  if (!done) return busy(text);
  if (done === "shifted") return { messages: [text.settingUp.shifted], important: true, stopped: true };
  const { created, restored, own } = done;
  return { messages: renderMessages(done, text), created, restored, important: own.length > 0 };
}

function renderMessages({ created, restored, own }: { created: number; restored: number; own: string[] }, text: Text) {
  const { settingUp: words } = text;
  return [
    ...(created + restored === 0 ? [words.whole] : []),
    ...(created > 0 ? [words.created(created)] : []),
    ...(restored > 0 ? [words.restored(restored)] : []),
    ...(own.length > 0 ? [words.setAside(quoteAll(own))] : []),
  ];
}

/** The language of a workbook that is already ours; a new one is asked about. Undefined when the person declines. */
function chooseLanguage(text: Text, tabs: Tabs, foreign: ReadonlyMap<TabKey, unknown>): Text | undefined {
  if (tabs.size === foreign.size) return askLanguage(text.dialog.title);
  const settings = foreign.has("settings") ? undefined : tabs.get("settings");
  const own = settings ? textOf(decodeSettings(readGrid(settings)).settings.language) : text;
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

const quoteAll = (names: readonly string[]) => names.map((name) => `«${name}»`).join(", ");

/** Whether tabs of the school's own may give up the names that ours need. */
function mayRename(foreign: ReadonlyMap<TabKey, GoogleAppsScript.Spreadsheet.Sheet>, text: Text): boolean {
  const names = [...foreign.values()].map((sheet) => sheet.getName());
  if (names.length === 0) return true;
  const { setAsideAsk, ownTab } = text.settingUp;
  const first = ownTab(names[0] as string);
  return confirm(text.dialog.title, setAsideAsk({ names: quoteAll(names), first }));
}

/** Whether the person agrees to a locale and zone in which dates and numbers mean what they should. */
function asksForLocale(text: Text): boolean {
  const [locale, zone] = [spreadsheet().getSpreadsheetLocale(), spreadsheet().getSpreadsheetTimeZone()];
  if (locale === text.locale && zone === ZONE) return false;
  return askYesNo(text.dialog.title, text.settingUp.localeAsk({ locale, zone, wanted: text.locale })) === "yes";
}
