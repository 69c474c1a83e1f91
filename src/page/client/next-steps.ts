/** The next steps that are offered after a run. */
import type { App } from "./app.ts";
import { HOME } from "./connection.ts";
import { h } from "./element.ts";
import type { NextStep } from "./notices.ts";

type Name = keyof App["words"]["next"];

const AFTER: Record<string, readonly Name[]> = {
  refreshReadiness: ["seeOverview", "preview"],
  writeReport: ["seeReport", "download"],
  mendWorkbook: ["compute"],
  previewDigests: ["approve"],
  approveDigests: ["inbox", "tomorrow"],
  sendDigests: ["inbox"],
  sendTestMail: ["inbox"],
  setUpWorkbook: ["sample"],
  makeDemo: ["compute"],
  adoptList: ["compute"],
  hourly: ["inbox"],
};

/** The functions of those steps that run one. */
const RUNS: Partial<Record<Name, string>> = {
  compute: "refreshReadiness",
  preview: "previewDigests",
  approve: "approveDigests",
  sample: "makeDemo",
  mend: "mendWorkbook",
};

/** The next steps after the function `what`, without those that this workbook cannot take or has taken. */
export function nextSteps(app: App, what: string): NextStep[] {
  const names = (AFTER[what] ?? []).filter((name) => {
    if (name === "approve" && app.status?.approved) return false;
    const run = RUNS[name];
    return run === undefined || app.hasFunction(run);
  });
  return names.map((name) => ({ label: app.words.next[name], go: () => take(app, name) }));
}

function take(app: App, name: Name) {
  const run = RUNS[name];
  if (run) return app.run(run);
  switch (name) {
    case "seeOverview":
      return app.showTab("overview");
    case "seeMissing":
      return app.showTab("missing");
    case "seeReport":
      return app.showTab("report");
    case "inbox":
      return app.showInbox("sent");
    case "tomorrow":
      return app.move({ to: "workday" });
    case "download":
      h("a", { href: new URL("workbook", HOME).href, download: "" }).click();
  }
}
