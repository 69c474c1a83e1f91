import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Html, html, safeUrl } from "../../src/views/html.ts";

describe("a value in a template", () => {
  test.each<[string, Parameters<typeof html>[1], string]>([
    ["is escaped", `<b>&"'`, "&lt;b&gt;&amp;&quot;&#39;"],
    ["is escaped once", "&amp;", "&amp;amp;"],
    ["that is markup stays as it is", html`<b>${"<"}</b>`, "<b>&lt;</b>"],
    ["that is a list is joined", ["<", html`<i>`, ["&", [1]]], "&lt;<i>&amp;1"],
    ["that is 0 is shown", 0, "0"],
    ["that is undefined leaves nothing", undefined, ""],
    ["that is null leaves nothing", null, ""],
    ["that is false leaves nothing", false, ""],
    ["that is empty leaves nothing", "", ""],
  ])("%s", (_, value, expected) => {
    expect(html`[${value}]`.markup).toBe(`[${expected}]`);
  });

  test("cannot leave its attribute or its element, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'=/;#\u0000\n aệ"), maxLength: 20 }), (value) => {
        const { markup } = html`<td title="${value}">${value}</td>`;
        expect(markup.match(/[<>]/g)).toHaveLength(4);
        expect(markup.match(/"/g)).toHaveLength(2);
        expect(markup).not.toContain("'");
      }),
      { numRuns: 200 },
    );
  });

  test("a template without values is itself, and prints as its markup", () => {
    expect(String(html`<br>`)).toBe("<br>");
    expect(html`<br>`).toBeInstanceOf(Html);
  });
});

describe("an address for a link", () => {
  test.each([
    ["a web address", "https://truong.edu.vn/a?b=c&d=e#gid=0&range=A4", true],
    ["without encryption too", "http://truong.edu.vn", true],
    ["in capitals", "HTTPS://TRUONG.EDU.VN", true],
    ["a script", "javascript:alert(1)", false],
    ["a script after a space", " javascript:alert(1)", false],
    ["a script behind a line break", "java\nscript:alert(1)", false],
    ["a web address with a script after a line break", "https://a.vn\njavascript:alert(1)", false],
    ["data", "data:text/html,<script>", false],
    ["a quote that would end the attribute", 'https://a.vn/" onclick="x', false],
    ["an element", "https://a.vn/<script>", false],
    ["no scheme", "truong.edu.vn", false],
    ["a file", "file:///etc/passwd", false],
    ["nothing", "", false],
    ["undefined", undefined, false],
  ])("%s", (_, address, safe) => {
    expect(safeUrl(address)).toBe(safe ? address : undefined);
  });
});
