import { describe, expect, test } from "vitest";
import type { OutgoingMail } from "../../src/local/host.ts";
import { evaluate, hostOf, manifest, runOn, script } from "./support.ts";

describe("properties", () => {
  test("are strings, in two stores, the user's own for each user", () => {
    const host = hostOf(
      script(`PropertiesService.getUserProperties().setProperty("ai", Session.getActiveUser().getEmail());
        PropertiesService.getScriptProperties().setProperties({ a: 1, b: true });
        return [PropertiesService.getUserProperties().getProperties(), PropertiesService.getScriptProperties().getProperty("a"),
          PropertiesService.getScriptProperties().getProperty("none"), PropertiesService.getScriptProperties().getProperties()]`),
    );
    expect(runOn(host)).toEqual([{ ai: "lan@truong.edu.vn" }, "1", null, { a: "1", b: "true" }]);
    expect((runOn(host, { user: "binh@truong.edu.vn" }) as unknown[])[0]).toEqual({ ai: "binh@truong.edu.vn" });
    expect(host.state).toMatchObject({
      scriptProperties: { a: "1", b: "true" },
      userProperties: {
        "lan@truong.edu.vn": { ai: "lan@truong.edu.vn" },
        "binh@truong.edu.vn": { ai: "binh@truong.edu.vn" },
      },
    });
  });

  test("a copy is a copy; others are deleted when told", () => {
    const body = `const store = PropertiesService.getScriptProperties().setProperties({ a: "1", b: "2" });
      store.getProperties().a = "9";
      store.setProperties({ c: "3" }, true);
      return store.getProperties()`;
    expect(evaluate(body)).toEqual({ c: "3" });
  });

  test("a value may have 9 KB of UTF-8", () => {
    const body = `const store = PropertiesService.getScriptProperties();
      return [caught(() => store.setProperty("a", "a".repeat(9216))), caught(() => store.setProperty("a", "ế".repeat(3073)))]`;
    expect(evaluate(body)).toEqual(["no error", "Exception: Argument too large: value"]);
  });

  test("a store may have 500 KB; nothing of what does not fit is kept", () => {
    const host = hostOf(
      script(`const store = PropertiesService.getScriptProperties();
        const many = {}; for (let i = 0; i < 56; i++) many["k" + i] = "x".repeat(9200);
        return [caught(() => store.setProperties(many)), Object.keys(store.getProperties()).length]`),
    );
    expect(runOn(host)).toEqual([
      "Exception: You have exceeded the property storage quota. Please remove some properties and try again.",
      0,
    ]);
  });

  test("every change is told at once", () => {
    const seen: string[] = [];
    const body = `const store = PropertiesService.getScriptProperties(); store.setProperty("a", "1"); store.deleteProperty("a"); throw new Error("x")`;
    hostOf(script(body), { onStateChange: (state) => seen.push(JSON.stringify(state.scriptProperties)) }).run("main");
    expect(seen).toEqual(['{"a":"1"}', "{}"]);
  });
});

describe("locks", () => {
  const lock = "const lock = LockService.getScriptLock();";

  test("are held again without harm, and let go at the end of a run", () => {
    const host = hostOf(script(`${lock} return [lock.tryLock(0), lock.tryLock(0), lock.hasLock()]`));
    expect([runOn(host), runOn(host)]).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
  });

  test("another execution keeps them: tryLock says so after waiting", () => {
    const body = `${lock} const start = Date.now(); return [lock.tryLock(3000), Date.now() - start, lock.hasLock()]`;
    const host = hostOf(script(body), { now: () => 0 });
    host.holdLock("script", true);
    expect(runOn(host)).toEqual([false, 3000, false]);
    host.holdLock("script", false);
    expect(runOn(host)).toEqual([true, 0, true]);
  });

  test("do not survive a dialog", () => {
    const body = `${lock} lock.tryLock(0); SpreadsheetApp.getUi().alert("Tiếp?"); return lock.hasLock()`;
    expect(evaluate(body, { answers: ["ok"] })).toBe(false);
  });

  test("two executions that interleave at a dialog exclude each other", () => {
    const host = hostOf(
      `function main() { SpreadsheetApp.getUi().alert("Tiếp?"); const lock = LockService.getScriptLock(); return lock.tryLock(0); }
       function other() { return LockService.getScriptLock().tryLock(0); }`,
      { answers: [() => (host.run("other").value ? "ok" : "ok")] },
    );
    expect(host.run("main").value).toBe(true);
  });
});

describe("dialogs", () => {
  test("answers are taken in turn; none left closes or cancels", () => {
    const body = `const ui = SpreadsheetApp.getUi();
      const text = ui.prompt("Mã?", ui.ButtonSet.OK_CANCEL);
      return [String(ui.alert("Tiêu đề", "Xóa?", ui.ButtonSet.YES_NO)), text.getResponseText(),
        text.getSelectedButton() === ui.Button.OK, String(ui.alert("Còn?", ui.ButtonSet.OK_CANCEL)), String(ui.alert("Hết"))]`;
    const host = hostOf(script(body), { answers: ["P1.01", "yes"] });
    expect(runOn(host)).toEqual(["YES", "P1.01", true, "CANCEL", "CLOSE"]);
    expect(host.alerts).toMatchObject([
      { prompt: "Mã?", answer: "ok", text: "P1.01" },
      { title: "Tiêu đề", prompt: "Xóa?", buttons: "YES_NO", answer: "yes" },
      { answer: "cancel" },
      { answer: "close" },
    ]);
  });

  test("an answer that no button gives is the test's mistake", () => {
    const result = hostOf(script(`SpreadsheetApp.getUi().alert("Được?")`), { answers: ["yes"] }).run("main");
    expect(result.error?.message).toBe('host: the alert has no button "yes", only OK');
  });

  test("what is shown is kept", () => {
    const body = `const html = HtmlService.createHtmlOutput("<b>Đ</b>").setTitle("Bên").setWidth(300);
      SpreadsheetApp.getUi().showSidebar(html); SpreadsheetApp.getUi().showModalDialog(html, "Xem"); ss.toast("Xong", "Sổ")`;
    const host = hostOf(script(body));
    runOn(host);
    expect(host.dialogs).toEqual([
      { kind: "sidebar", title: "Bên", html: "<b>Đ</b>", width: 300, height: 0 },
      { kind: "dialog", title: "Xem", html: "<b>Đ</b>", width: 300, height: 0 },
    ]);
    expect(host.toasts).toEqual([{ message: "Xong", title: "Sổ" }]);
  });

  test("a page of the project is shown by its name without the ending; no other name finds it", () => {
    const code = script(`const show = (name) => caught(() =>
        SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile(name).setWidth(800), "Xem"));
      return ["tong-quan", "tong-quan.html", "khac", "toString"].map(show)`);
    const pages = { "tong-quan": "<p>Tổng quan</p>" };
    const host = hostOf(code, { script: { code, manifest, pages } });
    expect(runOn(host)).toEqual([
      "no error",
      "Exception: No HTML file named tong-quan.html was found.",
      "Exception: No HTML file named khac was found.",
      "Exception: No HTML file named toString was found.",
    ]);
    expect(host.dialogs).toEqual([{ kind: "dialog", title: "Xem", html: "<p>Tổng quan</p>" }]);
  });
});

describe("mail", () => {
  const send = (mail: string) => `return caught(() => MailApp.sendEmail(${mail}))`;
  const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@truong.edu.vn`).join(",");

  test("leaves with sender, name, copies and both texts", () => {
    const host = hostOf(
      script(`MailApp.sendEmail({ to: "a@b.vn, Bình <c@d.vn>", bcc: "e@f.vn", subject: "Nhắc việc", body: "chữ",
        htmlBody: "<p>chữ</p>", name: "Trường", replyTo: "dp@truong.edu.vn" })`),
      { now: () => 5 },
    );
    runOn(host);
    expect(host.outbox).toEqual([
      {
        from: "lan@truong.edu.vn",
        name: "Trường",
        to: ["a@b.vn", "c@d.vn"],
        cc: [],
        bcc: ["e@f.vn"],
        replyTo: "dp@truong.edu.vn",
        subject: "Nhắc việc",
        body: "chữ",
        htmlBody: "<p>chữ</p>",
        sentAt: 5,
      },
    ]);
  });

  test.each([
    ["no recipient", `{ to: "", subject: "x", body: "y" }`, "Failed to send email: no recipient"],
    ["a bad address", `"lan@", "x", "y"`, "Invalid email: lan@"],
    ["51 recipients", `"${people(51)}", "x", "y"`, "Limit Exceeded: Email Recipients Per Message."],
    ["a body over 200 KB", `"a@b.vn", "x", "ế".repeat(70000)`, "Limit Exceeded: Email Body Size."],
    ["a long subject", `"a@b.vn", "x".repeat(251), "y"`, "Argument too large: subject"],
  ])("%s is refused", (_, mail, message) => {
    const host = hostOf(script(send(mail)));
    expect(runOn(host)).toBe(`Exception: ${message}`);
    expect(host.outbox).toEqual([]);
  });

  test("the quota counts recipients for each user and starts again after 24 hours", () => {
    let now = 0;
    const body = `const before = MailApp.getRemainingDailyQuota();
      const error = caught(() => MailApp.sendEmail("a@b.vn,c@d.vn", "x", "y")); return [before, error]`;
    const host = hostOf(script(body), { mailQuota: 3, now: () => now });
    expect(runOn(host)).toEqual([3, "no error"]);
    expect(runOn(host)).toEqual([1, "Exception: Service invoked too many times for one day: email."]);
    expect(runOn(host, { user: "binh@truong.edu.vn" })).toEqual([3, "no error"]);
    now = 86_400_000;
    expect(runOn(host)).toEqual([3, "no error"]);
    expect(host.outbox).toHaveLength(3);
  });

  test("a delivery that fails is the script's error, and neither sent nor counted", () => {
    const deliver = (_: OutgoingMail) => {
      throw new Error("máy chủ không trả lời");
    };
    const host = hostOf(
      script(`return [caught(() => MailApp.sendEmail("a@b.vn", "x", "y")), MailApp.getRemainingDailyQuota()]`),
      { deliver },
    );
    expect(runOn(host)).toEqual(["Exception: Failed to send email: máy chủ không trả lời", 100]);
    expect(host.outbox).toEqual([]);
  });
});

describe("triggers", () => {
  const make = `ScriptApp.newTrigger("main").timeBased().everyHours(1).create();`;

  test("belong to who made them, may be doubled, and only their owner sees and deletes them", () => {
    const host = hostOf(`
      function make() { ${make} }
      function main() { return Session.getEffectiveUser().getEmail(); }
      function list() { return ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction()); }
      function drop() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }`);
    host.run("make");
    host.run("make");
    host.run("make", { user: "binh@truong.edu.vn" });
    expect(host.run("list").value).toEqual(["main", "main"]);
    host.run("drop");
    expect(host.triggers().map((one) => one.owner)).toEqual(["binh@truong.edu.vn"]);
    expect(host.fire(host.triggers()[0]?.id ?? "").value).toBe("binh@truong.edu.vn");
  });

  test("are twenty at most", () => {
    const body = `for (let i = 0; i < 20; i++) { ${make} } return caught(() => { ${make} })`;
    expect(evaluate(body)).toBe(
      "Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
  });

  test("fire with the event of Google, in UTC", () => {
    const host = hostOf(
      `function install() { ScriptApp.newTrigger("main").timeBased().everyHours(1).create(); }
      function main(e) { return [e.hour, e["day-of-week"], e.timezone, e.triggerUid.length > 0, e.authMode === ScriptApp.AuthMode.FULL]; }`,
      {
        now: () => Date.UTC(2026, 10, 23, 17),
      },
    );
    host.run("install");
    expect(host.fire(host.triggers()[0]?.id ?? "").value).toEqual([17, 1, "UTC", true, true]);
  });
});
