import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { demoSchool, setSetting, succeed } from "./harness.ts";

/** The files of a page, by their names, as a press on each would save them. */
function downloadsOf(page: string): Record<string, string> {
  const links = [...page.matchAll(/<a download="([^"]+)" href="data:[^;"]+;base64,([^"]+)"/g)];
  return Object.fromEntries(
    links.map(([, name = "", base64 = ""]) => {
      const body = unzipSync(new Uint8Array(Buffer.from(base64, "base64")))["word/document.xml"];
      return [name, strFromU8(body as Uint8Array)];
    }),
  );
}

test("the report is offered as a Word file, after what is to be mended was told", () => {
  const school = demoSchool();
  succeed(school.press("writeReport"));
  const files = downloadsOf(school.dialogs[school.dialogs.length - 1]?.html ?? "");
  expect(Object.keys(files)).toEqual(["bao-cao-2026-11-24.docx"]);
  expect(files["bao-cao-2026-11-24.docx"]).toContain("BÁO CÁO");
  expect(school.alerts[school.alerts.length - 1]?.prompt).toContain("cuối quý này");
});

test("all documents of the school are offered on one page", () => {
  const school = demoSchool();
  setSetting(school, "Thể thức văn bản", "Nghị định 30");
  succeed(school.press("writeDocuments"));
  const files = downloadsOf(school.dialogs[school.dialogs.length - 1]?.html ?? "");
  const names = Object.keys(files);
  expect(names.slice(0, 5)).toEqual(
    ["bo-tai-lieu-hop", "bao-cao", "tu-danh-gia", "bien-ban-hop", "danh-muc-minh-chung"].map(
      (name) => `${name}-2026-11-24.docx`,
    ),
  );
  expect(names.filter((name) => name.startsWith("phieu-don-vi-")).length).toBeGreaterThan(4);
  expect(names.filter((name) => name.startsWith("phieu-tieu-chi-"))).toHaveLength(6);
  for (const body of Object.values(files)) expect(body).toContain("Độc lập - Tự do - Hạnh phúc");
});

test("while somebody else's run holds the lock, no document is made", () => {
  const school = demoSchool();
  school.holdLock("script", true);
  succeed(school.press("writeDocuments"));
  expect(school.dialogs).toEqual([]);
  expect(school.alerts[school.alerts.length - 1]?.prompt).toContain("Xin thử lại sau một phút");
});
