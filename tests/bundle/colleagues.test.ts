/** Colleagues press the menu: who may only look, who consented to a part, and who comes while another works. */
import { describe, expect, test } from "vitest";
import { putCell } from "../../src/local/grid.ts";
import type { HostOptions, Menu, RunResult } from "../../src/local/host.ts";
import { createWorkbook } from "../../src/local/model.ts";
import { DEFAULT_STYLE } from "../../src/local/styles.ts";
import { CODED_LIST, workbookOf } from "../fixtures/adopt-lists.ts";
import { SWEEPS_ALL } from "../setup/sweep.ts";
import { en, vi } from "../words.ts";
import { sheetOf } from "./damages.ts";
import { bundle, COORDINATOR, openSchool, placeOf, rowOf, type School, setSetting, succeed } from "./harness.ts";
import { approved, approvedWith, copyOf, type Kept, unapproved } from "./small-school.ts";

const AT = "2026-11-24T07:05:00";
const SUCCESSOR = "truong.phong@truong.example";
const SCOPES = (JSON.parse(bundle.manifest) as { oauthScopes: string[] }).oauthScopes;
const LANGUAGES = ["en", "vi", "other"] as const;
/** Where every case is tried in one language: which one it is goes round with the cases. */
function inTurn<T>(cases: readonly T[], language: (typeof LANGUAGES)[number], shift = 0): readonly T[] {
  const turn = LANGUAGES.indexOf(language);
  return SWEEPS_ALL ? cases : cases.filter((_, index) => (index + shift) % LANGUAGES.length === turn);
}
const { menu } = vi;
const { outcomes } = vi;

/** What an item is pressed on, and by whom, so that it has something to do. */
interface Stage {
  kept: Kept;
  user?: string;
  /** It asks the sheet what it makes of texts. */
  strict?: false;
}

const STAGES: Record<string, Stage> = {
  refreshReadiness: { kept: approved },
  writeReport: { kept: approved },
  writeDocuments: { kept: approved },
  mailDocuments: { kept: approved },
  showDashboard: { kept: approved },
  showPastDay: { kept: approved },
  mendWorkbook: { kept: changed(approved, damage) },
  previewDigests: { kept: approved },
  approveDigests: { kept: unapproved },
  sendTestMail: { kept: approved },
  sendDigests: { kept: approved },
  pauseDigests: { kept: approved },
  resumeDigests: { kept: changed(approved, ({ state }) => Object.assign(state.scriptProperties, { paused: "1" })) },
  removeSchedule: { kept: approved },
  explainSilence: { kept: approved },
  takeOver: {
    kept: approvedWith((school) => setSetting(school, vi.settings.successor.label, "TP")),
    user: SUCCESSOR,
  },
  setUpWorkbook: { kept: keptOf(openSchool({ workbook: createWorkbook({ name: "so-chuan" }) })) },
  adoptList: { kept: changed(approved, addList) },
  makeDemo: { kept: justSetUp() },
  selfCheck: { kept: approved, strict: false },
};
const ITEMS = Object.keys(STAGES);

function keptOf({ workbook, state }: Kept): Kept {
  return { workbook, state };
}

function changed(kept: Kept, change: (kept: Kept) => void): Kept {
  const copy = copyOf(kept);
  change(copy);
  return copy;
}

/** A date with a blank behind it, as it comes from elsewhere: certain to be mended. */
function damage({ workbook }: Kept): void {
  const sheet = sheetOf(workbook, vi.tabs.indicators);
  const column = (sheet.rows[0] ?? []).findIndex((cell) => cell?.value === vi.columns.indicators.dueOn);
  putCell(sheet, 1, column, { value: "31/12/2026 ", style: DEFAULT_STYLE });
}

/** A list of the school's own, in the tab in view. */
function addList({ workbook }: Kept): void {
  const id = workbook.nextId++;
  workbook.sheets.push({ ...sheetOf(workbookOf(CODED_LIST), CODED_LIST.tab), id });
  workbook.activeSheetId = id;
}

function justSetUp(): Kept {
  const school = openSchool();
  succeed(school.press("setUpWorkbook", "yes"));
  return keptOf(school);
}

interface Press {
  school: School;
  result: RunResult;
  /** What the person is told: sentences to read, in passing, and pages; not what they are asked. */
  told: string[];
}

const answer: NonNullable<HostOptions["ask"]> = ({ buttons, input, prompt }) => {
  if (input) return { button: "ok", text: "TP" };
  if (prompt === vi.selfCheck.ask) return { button: "no" };
  return { button: buttons.startsWith("YES") ? "yes" : "ok" };
};

/** The school on which an item is pressed, before anybody presses. */
function stage(item: string, options: Partial<HostOptions> = {}): School {
  const { kept, user = COORDINATOR, strict = true } = STAGES[item] as Stage;
  return openSchool({ ...copyOf(kept), at: AT, user, strict, ask: answer, ...options });
}

function press(item: string, options: Partial<HostOptions> = {}, school = stage(item, options)): Press {
  const [alerts, toasts] = [school.alerts.length, school.toasts.length];
  const result = school.run(item);
  const sentences = school.alerts.slice(alerts).filter(({ buttons }) => buttons === "OK");
  const told = [
    ...sentences.map(({ prompt }) => prompt),
    ...school.toasts.slice(toasts).map(({ message }) => message),
    ...result.dialogs.map(({ html }) => html),
  ];
  return { school, result, told };
}

/** All that is kept, but for which tab is in view, as text: so much is compared so often. */
function contentOf({ workbook, state, outbox }: School, leftOut: readonly string[] = []): string {
  const sheets = workbook.sheets.filter(({ name }) => !leftOut.includes(name));
  const { scriptProperties, triggers } = state;
  // Who only looked has an empty store.
  const userProperties = Object.values(state.userProperties).filter((kept) => Object.keys(kept).length > 0);
  return JSON.stringify({ sheets, scriptProperties, userProperties, triggers, outbox });
}

/** Shows what differs where something does. */
function expectSame(found: string, wanted: string): void {
  if (found !== wanted) expect(JSON.parse(found)).toEqual(JSON.parse(wanted));
}

/** What is found out once for each item. */
function once<T>(find: (item: string) => T): (item: string) => T {
  const known = new Map<string, T>();
  return (item) => {
    const found = known.has(item) ? (known.get(item) as T) : find(item);
    known.set(item, found);
    return found;
  };
}

const contentBefore = once((item) => contentOf(stage(item)));
const contentButLog = once((item) => contentOf(stage(item), [vi.tabs.log]));
/** The press of somebody who may do all. */
const wholePress = once((item) => press(item));

const cellsOf = ({ workbook }: School, leftOut: readonly string[]) =>
  workbook.sheets
    .filter(({ name }) => !leftOut.includes(name))
    .map(({ name, rows }) => [name, rows.map((row) => Array.from(row, (cell) => cell?.value ?? ""))]);

const captionOf = (item: string) => (menu as Record<string, string>)[item] ?? item;
const APOLOGY = /Rất tiếc.+Mã lỗi: [0-9a-f]{8}/;

test("every item of the menu is pressed here", () => {
  const school = openSchool({ ...copyOf(approved), at: AT });
  succeed(school.open());
  const names = ({ items }: Menu): string[] =>
    items.flatMap((item) => ("functionName" in item ? [item.functionName] : "items" in item ? names(item) : []));
  expect(new Set(school.menus.flatMap(names))).toEqual(new Set(ITEMS));
});

describe.each(ITEMS)("%s, by an editor who consented to all", (item) => {
  test("does its work and says so once or shows a page", () => {
    const { school, result, told } = press(item);
    succeed(result);
    expect(told.join("\n")).not.toMatch(APOLOGY);
    expect(told.length).toBeGreaterThan(0);
    expect(contentOf(school)).not.toEqual(contentOf(stage(item)));
  });
});

test("who is refused nothing is asked about nothing: a score costs no call more", () => {
  const { school } = press("refreshReadiness");
  expect(Object.keys(school.calls)).not.toContain("Range.canEdit");
  expect(Object.keys(school.calls)).not.toContain("ScriptApp.getAuthorizationInfo");
  expect(school.countedCalls["SpreadsheetApp.flush"]).toBe(1);
});

describe.each(["viewer", "commenter"] as const)("a %s", (role) => {
  /** These write nothing into the file: they show, mail oneself, or take one's own schedule away. */
  const READING = [
    "previewDigests",
    "sendTestMail",
    "mailDocuments",
    "explainSilence",
    "showDashboard",
    "showPastDay",
    "removeSchedule",
  ];
  const WRITING = ITEMS.filter((item) => !READING.includes(item));

  test("sees no menu, and the numbers are there to read", () => {
    const school = stage("refreshReadiness", { role });
    succeed(school.open());
    expect(school.menus).toEqual([]);
    expect(() => school.edit(vi.tabs.indicators, 2, 3, [["sửa"]])).toThrow();
  });

  describe.each(LANGUAGES)("in an account that speaks %s", (errorLanguage) => {
    describe.each([false, true])("refused late: %s", (deferredErrors) => {
      test.each(inTurn(WRITING, errorLanguage, Number(deferredErrors)))(
        "presses %s all the same: one plain sentence, and nothing is changed",
        (item) => {
          const { school, result, told } = press(item, { role, errorLanguage, deferredErrors });
          succeed(result);
          expect(told).toEqual([outcomes.viewOnly]);
          expectSame(contentOf(school), contentBefore(item));
        },
      );

      test.each(inTurn(READING, errorLanguage, Number(deferredErrors)))(
        "presses %s all the same: as for everybody, and the file is not changed",
        (item) => {
          const { school, result, told } = press(item, { role, errorLanguage, deferredErrors });
          succeed(result);
          expect(told).toEqual(wholePress(item).told);
          expect(cellsOf(school, [])).toEqual(cellsOf(stage(item), []));
          expect(school.outbox.map(({ to }) => to.join())).toEqual(
            ["sendTestMail", "mailDocuments"].includes(item) ? [COORDINATOR] : [],
          );
        },
      );
    });
  });

  test("is spoken to in the workbook's language", () => {
    const english = changed(approved, ({ state }) => Object.assign(state.scriptProperties, { language: "en" }));
    const school = openSchool({ ...english, at: AT, role });
    succeed(school.press("refreshReadiness"));
    expect(school.alerts.map(({ prompt }) => prompt)).toEqual([en.outcomes.viewOnly]);
  });
});

describe("an editor who did not consent to all", () => {
  const AUTH = "https://www.googleapis.com/auth/";
  const without = (name: string) => (name === "all" ? [] : SCOPES.filter((scope) => scope !== AUTH + name));
  /** What each scope is needed for; without it everything else goes on as ever. */
  const NEEDED: Record<string, string[]> = {
    "spreadsheets.currentonly": ITEMS.filter((item) => item !== "removeSchedule"),
    "script.container.ui": ["previewDigests", "showDashboard"],
    "script.scriptapp": ["approveDigests", "removeSchedule", "takeOver"],
    "script.send_mail": [
      "approveDigests",
      "sendTestMail",
      "sendDigests",
      "explainSilence",
      "takeOver",
      "mailDocuments",
    ],
    "userinfo.email": ["approveDigests", "sendTestMail", "mailDocuments", "takeOver"],
    all: ITEMS,
  };
  const CASES = Object.entries(NEEDED);
  const SHOWN_LATER = [vi.tabs.overview, vi.tabs.forecast];
  const UNSTEADY = [vi.tabs.log, vi.selfCheck.tab];

  test("each scope of the manifest is refused here", () => {
    expect(CASES.map(([name]) => AUTH + name)).toEqual(expect.arrayContaining(SCOPES));
  });

  describe.each(LANGUAGES)("in an account that speaks %s", (errorLanguage) => {
    const refused = CASES.flatMap(([name, items]) => items.map((item) => [name, item] as const));
    test.each(inTurn(refused, errorLanguage))(
      "without %s, pressing %s: one plain sentence with the way to consent",
      (name, item) => {
        const { school, result, told } = press(item, { granted: without(name), errorLanguage });
        succeed(result);
        expect(told).toHaveLength(1);
        expect(told[0]).toContain(outcomes.consentMissing(captionOf(item)));
        expect(told[0]).toContain("https://consent.example/");
        expectSame(contentOf(school, [vi.tabs.log]), contentButLog(item));
      },
    );
  });

  const allowed = CASES.flatMap(([name, needed]) =>
    ITEMS.filter((item) => !needed.includes(item)).map((item) => [name, item] as const),
  );
  test.each(allowed)("without %s, pressing %s: as for everybody", (name, item) => {
    const [{ school, result, told }, whole] = [press(item, { granted: without(name) }), wholePress(item)];
    succeed(result);
    // A page beside what is said needs consent of its own.
    const pages = name === "script.container.ui" ? whole.result.dialogs.map(({ html }) => html) : [];
    if (item !== "selfCheck") expect(told).toEqual(whole.told.filter((each) => !pages.includes(each)));
    expect(told.join("\n")).not.toMatch(APOLOGY);
    // Who set the workbook up is its first coordinator, where that is told.
    const unsteady = name === "userinfo.email" && item === "setUpWorkbook" ? [vi.tabs.people, vi.tabs.settings] : [];
    // Whoever may not write removes the schedule all the same; the sheet says so at the next run.
    const later = name === "spreadsheets.currentonly" && item === "removeSchedule" ? SHOWN_LATER : [];
    const leftOut = [...UNSTEADY, ...unsteady, ...later];
    expect(cellsOf(school, leftOut)).toEqual(cellsOf(whole.school, leftOut));
  });

  test("gets a link to press, or the address where no page can be shown; the log tells the coordinator", () => {
    const { school, result } = press("sendTestMail", { granted: without("script.send_mail") });
    expect(result.dialogs.map(({ html }) => html).join()).toContain('href="https://consent.example/');
    expect(school.alerts).toEqual([]);
    expect(school.cells(vi.tabs.log).at(-1)).toEqual(
      expect.arrayContaining([menu.sendTestMail, outcomes.consentMissing(menu.sendTestMail)]),
    );
    const { school: other } = press("previewDigests", { granted: without("script.container.ui") });
    expect(other.alerts.map(({ prompt }) => prompt)).toEqual([
      expect.stringMatching(/^Anh chị.+\nhttps:\/\/consent\.example\//s),
    ]);
  });

  test("types, and what follows from it is computed: that needs no consent", () => {
    const school = stage("refreshReadiness", { granted: [] });
    succeed(school.open());
    expect(school.menus).toHaveLength(1);
    const headers = school.cells(vi.tabs.indicators)[0] ?? [];
    const column = (field: "result" | "claimed") => headers.indexOf(vi.columns.indicators[field]);
    succeed(school.edit(vi.tabs.indicators, 2, column("result") + 1, [[vi.words.yesNo.yes]]));
    expect(school.cells(vi.tabs.indicators)[1]?.[column("claimed")]).toBe(vi.words.level(1));
    expect(school.cells(vi.tabs.overview)[1]?.[1]).toBe(vi.overview.outdated);
  });

  test.each(["approveDigests", "takeOver"])(
    "%s leaves nothing half done where Google does not say what is missing",
    (item) => {
      for (const name of ["script.scriptapp", "script.send_mail", "userinfo.email", "spreadsheets.currentonly"]) {
        const fault: HostOptions["fault"] = ({ name: call }) =>
          call === "ScriptApp.getAuthorizationInfo" ? "before" : undefined;
        const { school, result, told } = press(item, { granted: without(name), fault });
        succeed(result);
        expect(told).toEqual([expect.stringMatching(APOLOGY)]);
        expectSame(contentOf(school, [vi.tabs.log]), contentButLog(item));
      }
    },
  );
});

describe("where nothing can be found out", () => {
  const silent: HostOptions["fault"] = ({ name }) =>
    /^(Range\.canEdit|ScriptApp\.getAuthorizationInfo)$/.test(name) ? "before" : undefined;

  test.each([
    ["a viewer", { role: "viewer" as const }],
    ["a viewer who is told late", { role: "viewer" as const, deferredErrors: true }],
    ["an editor who consented to nothing", { granted: [] }],
  ])("%s gets the apology with its id, once", (_, options) => {
    for (const item of ["refreshReadiness", "approveDigests", "pauseDigests", "makeDemo"]) {
      const { school, result, told } = press(item, { ...options, fault: silent });
      succeed(result);
      expect(told).toEqual([expect.stringMatching(APOLOGY)]);
      expect(contentOf(school)).toEqual(contentOf(stage(item)));
    }
  });

  test("the trigger, with nobody there, asks for nothing and fails as ever", () => {
    const school = stage("refreshReadiness", { role: "viewer" });
    const [trigger] = school.triggers();
    const result = school.fire(trigger?.id ?? "");
    expect(result.ok).toBe(false);
    expect(Object.keys(school.calls)).not.toContain("Range.canEdit");
    expect(Object.keys(school.calls)).not.toContain("ScriptApp.getAuthorizationInfo");
  });
});

describe("two people at once", () => {
  const UNLOCKED = [
    "previewDigests",
    "sendTestMail",
    "pauseDigests",
    "resumeDigests",
    "removeSchedule",
    "explainSilence",
    "mailDocuments",
    "showDashboard",
    "showPastDay",
  ];
  const LOCKED = ITEMS.filter((item) => !UNLOCKED.includes(item));
  const COLLEAGUE = "giang.vien.01@truong.example";

  const ROW = "P2.02";

  function edit(school: School): void {
    const { row, column } = placeOf(school, vi.tabs.indicators, ROW, vi.columns.indicators.numerator);
    succeed(school.edit(vi.tabs.indicators, row, column, [[5]]));
  }

  const valueIn = (school: School) => rowOf(school, vi.tabs.indicators, ROW)[vi.columns.indicators.value];
  const isMarked = (school: School) => school.cells(vi.tabs.overview)[1]?.[1] === vi.overview.outdated;

  /** A score, with an edit by a colleague before the service call with this number; `calls` gets the names of all. */
  function scoreDisturbed(index: number, calls: string[] = []): Press {
    let outer: School | undefined;
    const fault: HostOptions["fault"] = ({ name }) => {
      const school = outer;
      if (school && calls.push(name) > index) {
        outer = undefined;
        edit(school);
      }
      return undefined;
    };
    const school = stage("refreshReadiness", { fault });
    outer = school;
    const pressed = press("refreshReadiness", {}, school);
    outer = undefined;
    return pressed;
  }

  function callsOfScore(): string[] {
    const calls: string[] = [];
    scoreDisturbed(Number.POSITIVE_INFINITY, calls);
    return calls;
  }

  /** An item pressed, and something that happens once its run holds the lock. */
  function pressDisturbed(item: string, disturb: (school: School) => void): Press {
    let locked = false;
    let outer: School | undefined;
    const fault: HostOptions["fault"] = ({ name }) => {
      const school = outer;
      if (locked && school) {
        outer = undefined;
        disturb(school);
      }
      locked ||= name === "Lock.tryLock";
      return undefined;
    };
    const school = stage(item, { fault });
    outer = school;
    return press(item, {}, school);
  }

  test.each(LOCKED)("who presses while %s is running is asked to wait a minute, and disturbs nothing", (item) => {
    const heard: string[] = [];
    const { school, result } = pressDisturbed(item, (busy) => {
      const before = busy.alerts.length;
      succeed(busy.pressAs(COLLEAGUE, "refreshReadiness"));
      heard.push(...busy.alerts.slice(before).map(({ prompt }) => prompt));
    });
    succeed(result);
    expect(heard).toEqual([outcomes.busy]);
    const leftOut = [vi.tabs.log, vi.selfCheck.tab];
    expect(cellsOf(school, leftOut)).toEqual(cellsOf(press(item).school, leftOut));
  });

  test("who edits while the workbook is scored finds the row brought up, or the overview marked as older", () => {
    const calls = callsOfScore();
    // Between the last look for an edit and the write that follows, a mark is written over unseen.
    const blind = calls.lastIndexOf("Properties.getProperties") + 1;
    for (const [index, name] of calls.entries()) {
      if (index === blind) continue;
      const { school, result, told } = scoreDisturbed(index);
      succeed(result);
      expect(told).toEqual([expect.stringContaining("Đã tính xong")]);
      const isUp = valueIn(school) === 5 / 9;
      expect(isUp || isMarked(school), `an edit before call ${index}, ${name}`).toBe(true);
      school.at("2026-11-24T07:06:00");
      succeed(press("refreshReadiness", {}, school).result);
      expect([valueIn(school), isMarked(school)]).toEqual([5 / 9, false]);
    }
  });

  test.each(LOCKED)("%s, pressed while another runs, changes nothing", (item) => {
    const school = stage(item);
    school.holdLock("script", true);
    const { result, told } = press(item, {}, school);
    succeed(result);
    expect(told).toEqual([outcomes.busy]);
    expect(contentOf(school, [vi.tabs.log])).toEqual(contentOf(stage(item), [vi.tabs.log]));
  });
});
