/** A school of six people, set up and approved: small, so that a run of it takes milliseconds. */
import { copyOf, type Kept, madeOnce } from "../setup/made-once.ts";
import { vi } from "../words.ts";
import { openSchool, type School, setSetting, succeed, worksOnTuesday } from "./harness.ts";

export { copyOf, type Kept };

/** A Monday after the window: what is approved then leaves on the morrow for the first time. */
const APPROVED_AT = "2026-11-23T10:00:00";
const COLUMNS = vi.columns.indicators;
const { state, measure, source } = vi.words;

type Row = Partial<Record<keyof typeof COLUMNS, string | number | Date>>;

const PEOPLE = [
  ["HT", "Hiệu trưởng", "hieu.truong", "BGH"],
  ["DP", "Điều phối", "dieu.phoi", "BGH"],
  ["TP", "Trưởng phòng", "truong.phong", "P"],
  ["PP", "Phó Trưởng phòng", "pho.phong", "P"],
  ["GV-01", "Giảng viên 01", "giang.vien.01", "P"],
  ["GV-02", "Giảng viên 02", "giang.vien.02", "P"],
] as const;

/** Everybody is late with something; half of them hold up the level's gate, and so hear of it every day. */
const INDICATORS: readonly Row[] = [
  ...PEOPLE.map(
    ([owner], index): Row => ({
      code: `P1.0${index + 1}`,
      owner,
      dueOn: new Date(2026, 10, 3 + index),
      ...(index % 2 === 0 && { leadDays: 365 }),
    }),
  ),
  { code: "P2.01", owner: "TP", dueOn: new Date(2026, 10, 10), numerator: 7, denominator: 9, target1: 0.9 },
  { code: "P2.02", owner: "GV-02", dueOn: new Date(2027, 2, 1), numerator: 9, denominator: 9, target1: 0.9 },
  // A date that nobody can read: the coordinator is told of it when it is new, and once a week.
  { code: "P2.03", owner: "PP", dueOn: "cuối quý này" },
];

const SETTINGS: [keyof typeof vi.settings, unknown][] = [
  ["school", "Trường Chính trị tỉnh (dữ liệu thử)"],
  ["level1On", new Date(2027, 5, 1)],
  ["coordinator", "DP"],
  ["principal", "HT"],
  ["mailDomains", "truong.example"],
];

/** Scored and set up, and approved by nobody yet. */
export const unapproved = madeOnce("small-unapproved", make);
/** As the coordinator left it after approving, before the first mails leave. */
export const approved = madeOnce("small-approved", () => approve(copyOf(unapproved)));

/** The same after the coordinator changed something, looked and approved. */
export function approvedWith(change: (school: School) => void): Kept {
  return approve(copyOf(unapproved), change);
}

function approve(kept: Kept, change?: (school: School) => void): Kept {
  const school = openSchool({ ...kept, at: APPROVED_AT });
  change?.(school);
  succeed(school.press("approveDigests", "yes"));
  if (school.outbox.length > 0) throw new Error("nothing is to leave outside the window");
  return kept;
}

function make(): Kept {
  const school = openSchool({ at: APPROVED_AT });
  succeed(school.press("setUpWorkbook", "yes"));
  worksOnTuesday(school);
  const { sheets } = school.workbook;
  sheets.find(({ name }) => name === vi.tabs.indicators)?.rows.splice(1);
  fill(
    school,
    vi.tabs.people,
    PEOPLE.map(([code, name, email, unit]) => [code, name, `${email}@truong.example`, unit]),
  );
  fill(school, vi.tabs.units, [
    ["BGH", "Ban Giám hiệu", "HT"],
    ["P", "Phòng Quản lý đào tạo", "TP", "PP"],
  ]);
  fill(school, vi.tabs.indicators, INDICATORS.map(cellsOf));
  fill(school, vi.tabs.evidence, [
    ["H1.1", "P2.02", "Quyết định", "https://drive.example/H1.1", "", new Date(2026, 5, 1)],
  ]);
  for (const [key, value] of SETTINGS) setSetting(school, vi.settings[key].label, value);
  for (const sheet of sheets) sheet.maxRows = Math.max(20, sheet.rows.length + 5);
  succeed(school.press("refreshReadiness"));
  return { workbook: school.workbook, state: school.state };
}

function fill(school: School, tab: string, rows: readonly (readonly unknown[])[]): void {
  const width = Math.max(...rows.map((cells) => cells.length));
  const block = rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? ""));
  succeed(school.edit(tab, 2, 1, block));
}

function cellsOf(row: Row): unknown[] {
  const isRatio = row.denominator !== undefined;
  const all: Row = {
    criterion: "1",
    text: `nội dung ${Number(String(row.code).slice(1).replace(".", ""))}`,
    measure: isRatio ? measure.ratio : measure.yesNo,
    target1: vi.words.target.required,
    target2: vi.words.target.outOfScope,
    source: source.typed,
    state: state.inProgress,
    unit: "P",
    ...row,
  };
  const staff = Object.keys(COLUMNS).slice(0, Object.keys(COLUMNS).indexOf("echo"));
  return staff.map((field) => all[field as keyof Row] ?? "");
}
