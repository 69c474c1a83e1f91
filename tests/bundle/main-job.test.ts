import { expect, test } from "vitest";
import { demoSchool, succeed } from "./harness.ts";

test("probe", () => {
  const school = demoSchool();
  console.log(school.workbook.sheets.map((s) => s.name), school.alerts, school.toasts);
  const r = succeed(school.press("refreshReadiness"));
  console.log((r.value as any).messages, (r.value as any).problems?.filter((p:any)=>p.severity!=="note").slice(0,6), r.logs); console.log(JSON.stringify((r.value as any).readiness.levels.map((l:any)=>({...l,blockers:l.blockers.length}))), (r.value as any).messages, (r.value as any).problems.filter((p:any)=>p.severity!=='note'));
  console.log(school.cells("Tổng quan"));
  console.log(school.countedCalls);
  expect(1).toBe(1);
});
