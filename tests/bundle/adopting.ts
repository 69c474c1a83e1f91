/** A school that takes over the list in a tab of its own. */
import { createHash } from "node:crypto";
import type { AdoptionReport } from "../../src/workbook/adoption/report.ts";
import { type List, workbookOf } from "../fixtures/adopt-lists.ts";
import { madeOnce } from "../setup/made-once.ts";
import { openSchool, outcomeOf, type School, succeed } from "./harness.ts";

export interface Adopted {
  messages?: string[];
  adoption?: AdoptionReport;
  idle?: boolean;
  stopped?: boolean;
}

/** A school that has the list in a tab of its workbook, set up. */
export function schoolWith(list: List, language: "vi" | "en" = "vi"): School {
  const content = createHash("sha1").update(JSON.stringify(list)).digest("hex");
  return openSchool(madeOnce(`list-${content}-${language}`, () => setUp(list, language)));
}

function setUp(list: List, language: "vi" | "en"): School {
  const school = openSchool({ workbook: workbookOf(list) });
  succeed(school.press("setUpWorkbook", language === "vi" ? "yes" : "no"));
  return school;
}

/** Asks for a tab to be adopted, with these answers. */
export function adopt(school: School, tab: string, answers: string[] = [], map: string[] = []): Adopted {
  // Entry points that need no dialog take none of the answers.
  school.press("onOpen", ...answers);
  return outcomeOf(school.run("adoptList", { args: [{ tab, map }] })) as Adopted;
}

/** The codes of a tab, in the order of its rows. */
export const codes = (school: School, tab = "Chỉ tiêu") =>
  school
    .cells(tab)
    .slice(1)
    .map(([code]) => code);
