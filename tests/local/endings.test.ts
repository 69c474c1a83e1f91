/** How each command ends: its exit code and the next step. */
import { expect, test } from "vitest";
import { readArguments, UsageError } from "../../src/local/cli/arguments.ts";
import { endingOf } from "../../src/local/cli/next-step.ts";
import type { BundleOutcome, Session } from "../../src/local/cli/session.ts";
import { problem } from "../../src/problem/problem.ts";
import { commandLineOf } from "../../src/text/text.ts";

const words = commandLineOf("vi");
type Alert = Session["host"]["alerts"][number];
const alert = (answer: string, text?: string): Alert => ({
  title: "",
  prompt: "?",
  buttons: "OK_CANCEL",
  answer,
  ...(text !== undefined && { text }),
});
const fault = problem("badDate", { tab: "indicators", row: 2, column: "dueOn", seen: "mai" });
const finding = { address: "A1", code: "textDate", repairable: true, sentence: "" };
const preview = { to: "", person: "", items: 1, subject: "", html: "", text: "" };

function ending(args: string, outcome: BundleOutcome = {}, alerts: Alert[] = [], stop?: string) {
  const { code, next } = endingOf(readArguments(args.split(" ")), outcome, alerts, stop, words);
  const step = Object.entries(words.next).find(
    ([, each]) => next === (typeof each === "string" ? each : each("o.docx")),
  );
  return `${code} ${step?.[0]}`;
}

test.each<[string, string, BundleOutcome?]>([
  ["init F.xlsx", "0 init"],
  ["adopt F.xlsx --tab T", "0 adopt"],
  ["adopt F.xlsx --tab T", "0 looked", { idle: true }],
  ["adopt F.xlsx --tab T", "1 refused", { stopped: true }],
  ["score F.xlsx", "0 score"],
  ["score F.xlsx", "1 score", { problems: [fault] }],
  ["score F.xlsx", "1 stopped", { problems: [{ ...fault, severity: "stops" }], stopped: true }],
  ["check F.xlsx", "0 whole", { problems: [{ ...fault, severity: "note" }] }],
  ["check F.xlsx", "1 mended", { problems: [fault] }],
  ["check F.xlsx", "1 mendable", { problems: [{ ...fault, expected: "asText" }] }],
  ["check F.xlsx", "1 mendable", { problems: [problem("tabMissing", { tab: "people" })] }],
  ["mend F.xlsx", "1 mendable", { findings: [finding] }],
  ["mend F.xlsx", "0 whole", { findings: [finding], repairs: [] }],
  ["mend F.xlsx", "1 mended", { findings: [finding], repairs: [], problems: [fault] }],
  ["report F.xlsx", "0 report"],
  ["report F.xlsx --docx o.docx", "0 document"],
  ["report F.xlsx --docx o.docx --kind x", "1 refused", { failed: true }],
  ["digest F.xlsx", "0 digest", { previews: [preview] }],
  ["digest F.xlsx", "0 noDigest"],
  ["digest F.xlsx --approve", "0 approved"],
  ["digest F.xlsx --approve", "1 refused", { refused: true }],
  ["tick F.xlsx", "0 tick"],
  ["run showDashboard F.xlsx", "0 run"],
  ["run sendDigests F.xlsx", "1 refused", { refused: true }],
])("%s: %s", (args, expected, outcome) => expect(ending(args, outcome)).toBe(expected));

test("a schedule that may not send ran well and has a next step", () => {
  expect(ending("tick F.xlsx", {}, [], "void")).toBe("0 standing");
});

test("a question that nobody answered is not done; one for words is answered in words", () => {
  expect(ending("init F.xlsx", { idle: true }, [alert("cancel")])).toBe("1 unanswered");
  expect(ending("run explainSilence F.xlsx", { idle: true }, [alert("cancel", "")])).toBe("1 unansweredText");
  expect(ending("init F.xlsx", {}, [alert("no")])).toBe("0 init");
});

test.each([
  "nosuch F.xlsx",
  "score",
  "score F.xlsx extra",
  "score F.xlsx --fast",
  "score F.xlsx --at",
  "score F.xlsx --at 2026-02-30T07:00",
  "score F.xlsx --as nobody",
  "score F.xlsx --lang fr",
  "adopt F.xlsx",
  "report F.xlsx --kind minutes",
  "run F.xlsx",
  "run onEdit F.xlsx",
  "run toString F.xlsx",
])("%s is wrong usage, in the words asked for", (args) => {
  const said = (language: string) => {
    try {
      return readArguments([...args.split(" "), "--lang", args.includes("--lang") ? "fr" : language]);
    } catch (error) {
      return error instanceof UsageError ? error.message : error;
    }
  };
  if (!args.endsWith("--at")) expect(said("vi")).toMatch(/^Không hiểu: /);
  if (!args.includes("--lang") && !args.endsWith("--at")) {
    expect(said("en")).toMatch(/^Not understood: /);
    expect(said("en")).not.toMatch(/«|Unknown option/);
  }
});

test("what can be run is listed, one a line, after the sentence", () => {
  expect(() => readArguments(["run", "F.xlsx"])).toThrow(/help»\.\nCó thể chạy:\n {2}refreshReadiness +Tính điểm\n/);
});
