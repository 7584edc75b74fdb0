import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { languageCodes, readLanguageFile } from "../../../src/course/language/language-files.js";
import { languageOf } from "../../../src/library/words/language.js";

const folder = mkdtempSync(join(tmpdir(), "languages "));
afterAll(() => rmSync(folder, { recursive: true }));
const place = pathToFileURL(`${folder}/`);

function read(text: string | Buffer): ReturnType<typeof readLanguageFile> {
  writeFileSync(join(folder, "qx.json"), text);
  return readLanguageFile("qx", place);
}
const file = (more: object): string => JSON.stringify({ language: "Qx", groups: {}, ...more });

describe("a language file", () => {
  it.each<[string, string | Buffer, RegExp]>([
    ["is empty", "", /cannot be read/],
    ["is a web page", "<html></html>", /cannot be read/],
    ["is UTF-16", Buffer.from(file({}), "utf16le"), /cannot be read/],
    ["never ends", "[".repeat(200_000), /cannot be read/],
    ["is no object", "null", /has a fault at its top/],
    ["has no name", '{"groups":{}}', /fault at language/],
    ["has a list of groups", file({ groups: [] }), /fault at groups/],
    ["has a text for a group", file({ groups: { a: "b" } }), /fault at groups › a/],
    ["has a number for a sentence", file({ groups: { a: { b: 5 } } }), /fault at groups › a › b/],
    ["has an empty sentence", file({ errors: { a: { b: "" } } }), /fault at errors › a › b/],
    [
      "has numbers of nobody",
      file({ numbers: "__proto__" }),
      /fault at numbers: is not the code of a language/,
    ],
    [
      "loses a value of a sentence",
      file({ groups: { a: { "Hint {n} of {all}": "Pista {n}" } } }),
      /fault at groups › a › Hint \{n\} of \{all\}: must hold what the English holds in braces: \{all\}, \{n\}, not \{n\}/,
    ],
    ["has a value of its own", file({ errors: { a: { "Go {n}": "Siga {n} {x}" } } }), /not \{n\}, \{x\}/],
  ])("that %s is refused with its place, in one sentence", (_what, text, says) => {
    expect(() => read(text)).toThrow(says);
    expect(() => read(text)).toThrow(/^[^\n]*\.$/);
  });

  it("is read with a byte order mark, and with the values in another order", () => {
    const groups = { a: { "Hint {n} of {all}": "De {all}, la {n}" } };
    expect(read(`\uFEFF${file({ groups })}`).groups).toEqual(groups);
  });

  it("changes no object of the program and finds no sentence that it does not have", () => {
    const language = languageOf(
      "qx",
      read('{"language":"Qx","groups":{"__proto__":{"a":"b"}},"errors":{},"__proto__":{"polluted":1}}'),
    );
    expect(["toString", "__proto__", "constructor", "a"].map(language.translation)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect("polluted" in {}).toBe(false);
  });

  it("lies in its folder and nowhere else", () => {
    for (const code of ["../qx", "qx/../qx", "", "__proto__", "QX"])
      expect(() => readLanguageFile(code, place)).toThrow("There is no language");
  });

  it.each(languageCodes().filter((code) => code !== "en"))("of the course is whole: %s", (code) => {
    expect(readLanguageFile(code).language).not.toBe("");
  });
});
