import { expect, test } from "vitest";
import { evaluate, hostOf } from "./support.ts";

test("nobody is asked who sits at the keyboard before a run needs to know, and then once", () => {
  let asked = 0;
  const user = () => {
    asked++;
    return "dieu.phoi@truong.edu.vn";
  };
  const host = hostOf("function score() {} function who() { return Session.getEffectiveUser().getEmail(); }", { user });
  host.run("score");
  expect(asked).toBe(0);
  expect([host.run("who").value, host.run("who").value, asked]).toEqual([
    "dieu.phoi@truong.edu.vn",
    "dieu.phoi@truong.edu.vn",
    1,
  ]);
});

test("the workbook's address does not pretend to be on the web", () => {
  expect(evaluate("return ss.getUrl()")).toBe("file:S%E1%BB%95%20th%E1%BB%AD.xlsx");
});
