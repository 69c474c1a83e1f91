/** The overview in the week's first mail to the principal: a summary, changes, the most urgent rows, bars. */
import { workingCalendar, workingDaysAfter } from "../../domain/calendar.ts";
import { compareCodes } from "../../domain/compare-codes.ts";
import { GATES } from "../../domain/gap.ts";
import type { Readiness } from "../../domain/readiness.ts";
import type { Book } from "../../domain/records.ts";
import type { Tally } from "../../domain/tally.ts";
import type { Text } from "../../text/text.ts";
import { type Compared, firstCodes, renderPulse } from "../overview-changes.ts";
import { namesOf, renderSummary, shareOf } from "../phrases.ts";
import { type UrgentRow, urgentOf } from "../urgent.ts";
import { type MailBar, type MailContext, type MailLimits, type MailPart, restOf, type WordTable } from "./model.ts";

/** Makes the overview of a mail, with no list longer than the limits. */
export function overviewOf(
  { readiness, book, text, criterionName, compared = [] }: MailContext,
  limits: MailLimits,
): NonNullable<MailPart["overview"]> {
  const { workingLevel, totals } = readiness;
  const { overview, gates, words, mail } = text;
  const total = totals[workingLevel];
  const names = namesOf(book);
  const bar = (name: string, share: number, said: string): MailBar => ({ name, share, said });
  const group = (groups: Readiness["byUnit"], nameOf: (code: string) => string) =>
    [...groups].flatMap(([code, tallies]) => {
      const tally: Tally = tallies[workingLevel];
      return tally.inScope === 0 ? [] : [bar(nameOf(code), shareOf(tally), sayTally(tally, text))];
    });
  const criterion = (code: string) => [code, criterionName?.(code)].filter(Boolean).join(". ") || words.noCriterion;
  const gateBars = GATES.map((gate) => {
    const share = total.inScope === 0 ? 0 : total[gate] / total.inScope;
    return bar(gates[gate], share, `${total[gate]}/${total.inScope} (${text.formats.percent(share)})`);
  });
  const tables = [
    { title: mail.gatesTitle(workingLevel), header: mail.barHeaders.gates, bars: gateBars },
    {
      title: overview.byCriterion,
      header: mail.barHeaders.criteria,
      bars: group(readiness.byCriterion, criterion).sort((a, b) => compareCodes(a.name, b.name)),
    },
    {
      title: overview.byUnit,
      header: mail.barHeaders.units,
      bars: group(readiness.byUnit, (code) => names.unit(code || undefined) ?? words.noUnit),
    },
  ];
  return {
    summary: [renderSummary(readiness, workingLevel, text), renderPulse(compared, text)].filter(Boolean).join(" "),
    ...deadlineOf(book, readiness, text),
    grids: [changeTable(compared, text), urgentTable(book, readiness, limits, text)].filter(
      ({ rows }) => rows.length > 0,
    ),
    tables: tables
      .filter(({ bars }) => bars.length > 0)
      .map(({ bars, ...each }) => ({
        ...each,
        bars: bars.slice(0, limits.lines),
        ...restOf(bars, limits.lines, text),
      })),
  };
}

function deadlineOf({ settings, calendar }: Book, { today, workingLevel: level }: Readiness, text: Text) {
  const on = level === 1 ? settings.level1On : settings.level2On;
  if (!on) return {};
  const days = workingCalendar(calendar);
  const left = on >= today ? workingDaysAfter(days, today, on) : -workingDaysAfter(days, on, today);
  return { deadline: text.mail.deadline({ level, on: text.formats.date(on), days: left }) };
}

/** A table with a row for each earlier day compared with: how many rows were reached, lost and put off since. */
function changeTable(compared: readonly Compared[], text: Text): WordTable {
  const { changes } = text.overview;
  const rows = compared.flatMap(({ period, since, isFirst }) => {
    if (!since?.then) return [];
    const day = `${isFirst ? changes.fromStart : changes.periods[period]} (${text.formats.date(since.on)})`;
    const then = `${since.then.evidenced}/${since.then.inScope}`;
    const slipped = since.slipped.map(({ row }) => row);
    return [[day, then, ...[since.reached, since.lost, slipped].map((each) => firstCodes(each, text))]];
  });
  const headers = [changes.header, changes.before, changes.reached, changes.lost, changes.slipped];
  return { title: changes.title, headers, rows };
}

function urgentTable(book: Book, readiness: Readiness, limits: MailLimits, text: Text): WordTable {
  const { title, header, gap, owner, due } = text.overview.urgent;
  const rows = urgentOf(book, readiness, text).slice(0, limits.lines);
  const when = ({ late, due: on }: UrgentRow) => (late === "" ? on : `${on}; ${text.mail.daysOverdue(late)}`);
  return {
    title,
    headers: [header, gap, owner, due],
    rows: rows.map((row) => [row.name, row.gap, row.owner, when(row)]),
  };
}

/** Renders a tally: "3/8; quá hạn 02". */
function sayTally({ evidenced, inScope, overdue }: Tally, text: Text): string {
  const met = `${evidenced}/${inScope}`;
  return overdue > 0 ? `${met}; ${text.mail.barOverdue(overdue)}` : met;
}
