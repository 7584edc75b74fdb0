import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";

describe("escapeHTML", () => {
  it("shows a data value that carries a script as text", () => {
    expect(escapeHTML('<img src=x onerror="alert(1)">')).toBe(
      "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;",
    );
  });

  it("escapes the ampersand once, so that what was an entity is shown as it was typed", () => {
    expect(escapeHTML("&lt;")).toBe("&amp;lt;");
  });

  it("never leaves a character that can open a tag or end an attribute", () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHTML(text))));
  });

  it("loses nothing: the entities read back give the text", () => {
    const read = (html: string) =>
      html
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => read(escapeHTML(text)) === text));
  });
});
