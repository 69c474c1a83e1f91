/** "Nhận bảng đang dùng" for a list of people with their addresses, which goes into our tab of people. */
import { withLock } from "../gas/lock.ts";
import type { Outcome } from "../gas/run.ts";
import { askYesNo, showPage } from "../gas/ui.ts";
import { type AdoptableWorkbook, writeContacts } from "../steps/write-adoption.ts";
import { renderAdoptionLines, renderAdoptionPage } from "../views/adoption.ts";
import { type ContactList, type ContactPlan, planContacts, reportContacts } from "../workbook/adoption/contacts.ts";
import { buildLexicon } from "../workbook/adoption/lexicon.ts";

/** Lines of each kind that the question itself shows: a page beneath an open question cannot be read. */
const MOST_ASKED = 4;

/** Asks about a list of people and writes what is new; `open` and `read` read the workbook and the list anew. */
export function adoptPeople(open: () => AdoptableWorkbook, read: () => ContactList | undefined): Outcome {
  const view = preview(open(), read());
  const { text, report, plan } = view;
  const { adopt, outcomes } = text;
  const tab = report.tab;
  if (isEmpty(plan)) return { messages: [adopt.nothingPeople(tab)], adoption: report };
  const title = adopt.title(tab);
  const answer = askYesNo(title, [...renderAdoptionLines(report, text, MOST_ASKED), "", adopt.askPeople].join("\n"));
  if (answer === "no") showPage(title, renderAdoptionPage(report, text));
  if (answer !== "yes") return { idle: true, adoption: report };
  const replaces =
    plan.conflicts.length > 0 && askYesNo(title, adopt.askPeopleConflicts(plan.conflicts.length)) === "yes";
  const done = withLock((): Outcome => {
    const workbook = open();
    const again = preview(workbook, read());
    if (JSON.stringify(again.report) !== JSON.stringify(report)) return refuse(adopt.shifted);
    writeContacts(workbook, again.plan, replaces);
    return { messages: messagesOf(again, replaces), adoption: again.report };
  });
  return done ?? refuse(outcomes.busy);
}

function refuse(message: string): Outcome {
  return { messages: [message], important: true, stopped: true };
}

function preview(workbook: AdoptableWorkbook, list: ContactList | undefined) {
  const read = list ?? { tab: "", columns: [], rows: [], contacts: [], missed: [] };
  const plan = planContacts(read, workbook.book, buildLexicon());
  return { plan, report: reportContacts(read, plan), text: workbook.text };
}

function isEmpty({ fresh, cells, conflicts }: ContactPlan): boolean {
  return fresh.length + cells.length + conflicts.length === 0;
}

function messagesOf({ plan, text }: ReturnType<typeof preview>, replaces: boolean): string[] {
  const { adopt } = text;
  const cells = plan.cells.length + (replaces ? plan.conflicts.length : 0);
  return [
    adopt.donePeople({ people: plan.fresh.length, units: plan.units.length, cells }),
    ...(plan.conflicts.length > 0 && !replaces ? [adopt.kept(plan.conflicts.length)] : []),
    ...(plan.fresh.some(({ email }) => !email) ? [adopt.nextPeople] : []),
  ];
}
