import { expect, test } from "vitest";
import { assess } from "../../src/domain/readiness.ts";
import type { Person } from "../../src/domain/records.ts";
import { type SilenceKind, silenceReasons } from "../../src/domain/silence.ts";
import { renderReason } from "../../src/views/silence.ts";
import { aBook, anIndicator, aPerson, aUnit, type BookChanges, deepFreeze, TODAY } from "../builders.ts";
import { vi } from "../words.ts";

const away = aPerson({ code: "AN", unit: "K1", awayFrom: "2026-11-20" });

function reasons(person: Person, changes: BookChanges, on = TODAY, stops: SilenceKind[] = []) {
  const book = deepFreeze(aBook(changes));
  const found = silenceReasons({
    person,
    on,
    now: { on: TODAY, minutes: 430 },
    book,
    readiness: assess(book, on),
    planned: on < TODAY ? undefined : [],
    ledger: [],
    stops,
    isApprovedAddress: true,
    isHeldBack: false,
    quota: 100,
    lastRunOn: TODAY,
  });
  return found.map((reason) => renderReason(reason, vi));
}

test("of somebody who is away, whoever gets the mails is named: the stand-in, or the head of the unit", () => {
  const head = aPerson({ code: "TK" });
  const deputy = aPerson({ code: "BI" });
  const indicators = [anIndicator({ owner: "AN" })];
  const coordinator = aPerson({ code: "DP" });
  const units = [aUnit({ code: "K1", head: "TK" })];
  expect(
    reasons(
      { ...away, deputy: "BI" },
      { indicators, units, people: [coordinator, { ...away, deputy: "BI" }, deputy, head] },
    )[0],
  ).toBe("Người này đang vắng; thư chuyển cho đồng chí Người BI.");
  expect(reasons(away, { indicators, units, people: [coordinator, away, head] })[0]).toBe(
    "Người này đang vắng; thư chuyển cho đồng chí Người TK.",
  );
  expect(reasons(away, { indicators, people: [coordinator, away] })[0]).toBe(
    "Người này đang vắng; thư chuyển cho đồng chí Người DP.",
  );
});

test("what keeps all mails from leaving today will do so on a day to come, and says nothing of one past", () => {
  const person = aPerson({ code: "DP" });
  const asked = (on: string) => reasons(person, { people: [person] }, on, ["notApproved"])[0];
  expect(asked(TODAY)).toContain("Chưa có ai duyệt");
  expect(asked("2026-11-25")).toContain("Chưa có ai duyệt");
  expect(asked("2026-11-20")).toContain("Sổ gửi thư không có thư nào");
});
