import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLanguageFile } from "../../src/course/language/language-files.js";
import { languageOf } from "../../src/library/words/language.js";
import { matchTemplate, type TemplatePieces } from "../../src/library/words/match-template.js";
import { stepsOf } from "../support/step-clock.js";

const pieces = (
  texts: TemplatePieces["texts"],
  ...kinds: TemplatePieces["kinds"]
): ((sentence: string) => string[] | undefined) => {
  return (sentence) => matchTemplate({ texts, kinds }, sentence);
};

const spanish = readLanguageFile("es");
/** Templates with many values: each brace more makes a text longer to look through that fits almost. */
const longest = Object.values(spanish.errors ?? {})
  .flatMap((group) => Object.keys(group))
  .filter((template) => template.split("{").length > 5);

/** Begins as the template does, has each of its fixed texts thousands of times, and ends otherwise. */
function almost(template: string, letters: number): string {
  const [first = "", ...texts] = template.split(/\{\w+\}/);
  const share = Math.ceil(letters / texts.length);
  const middle = texts.slice(0, -1).map((text) => `${text}x`.repeat(Math.ceil(share / (text.length + 1))));
  return `${first}x${middle.join("")}~`;
}

describe("matchTemplate", () => {
  it("finds values as short as they can be, and amounts as long as they can be", () => {
    expect(pieces(["The ", " of ", "."], "any", "any")("The a of b of c.")).toEqual(["a", "b of c"]);
    expect(pieces(["", ", ", "!"], "amount", "any")("−1,200.5, so!")).toEqual(["−1,200.5", "so"]);
    expect(pieces(["Go to ", "."], "amount")("Go to 1.5.")).toEqual(["1.5"]);
    expect(pieces(["", " is ", ""], "without spaces", "any")("age is  is old")).toEqual(["age", " is old"]);
    expect(pieces(["", "b"], "any")("b")).toBeUndefined();
    expect(pieces(["Go."])("Go.")).toEqual([]);
    expect(pieces(["Go."])("Go. Go.")).toBeUndefined();
  });

  it("keeps a name within one sentence and a field within one word", () => {
    expect(pieces(["", " is missing."], "within a sentence")("a. b is missing.")).toBeUndefined();
    expect(pieces(["", " is missing."], "within a sentence")("a.b is missing.")).toEqual(["a.b"]);
    expect(pieces(["", " is missing."], "without spaces")("a b is missing.")).toBeUndefined();
    expect(pieces(["", "-", " x"], "amount", "any")("1,2 x")).toBeUndefined();
  });

  it("finds what a regular expression finds, which tries every way", () => {
    const sources = {
      any: "(.+?)",
      amount: "([-−]?[\\d.,]+)",
      "within a sentence": "((?:(?![.?!] ).)+?)",
      "without spaces": "(\\S+?)",
    };
    const kinds = fc.constantFrom("any", "within a sentence", "without spaces");
    const texts = fc.constantFrom("a", " ", ". ", "ab", ", ", "");
    const letters = fc.array(fc.constantFrom("a", "b", " ", ".", ",", "1"), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(texts, kinds), { minLength: 1, maxLength: 4 }),
        texts,
        letters,
        (parts, end, given) => {
          const template = {
            texts: [...parts.map(([text]) => text), end],
            kinds: parts.map(([, kind]) => kind),
          };
          const escaped = (text: string) => text.replaceAll(".", "\\.");
          const source = parts.map(([text, kind]) => `${escaped(text)}${sources[kind]}`).join("");
          const found = new RegExp(`^${source}${escaped(end)}$`, "s").exec(given.join(""));
          expect(matchTemplate(template, given.join(""))).toEqual(
            found === null ? undefined : found.slice(1),
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("takes eight times as long for eight times the text, not sixty-four times", async () => {
    const { sayThrown } = languageOf("es", spanish);
    expect(longest.length).toBeGreaterThan(10);
    for (const template of longest.slice(0, 8)) {
      const short = almost(template, 2_000);
      // The counts of code that is collected as garbage meanwhile are lost: the larger one is whole.
      const once = Math.max(await stepsOf(() => sayThrown(short)), await stepsOf(() => sayThrown(short)));
      const more = await stepsOf(() => sayThrown(almost(template, 16_000)));
      expect(more, template).toBeLessThan(12 * once);
    }
  });

  it("comes to an end with 64,000 letters made up to keep it busy", () => {
    const { sayThrown } = languageOf("es", spanish);
    for (const template of longest) {
      const text = almost(template, 64_000);
      expect(sayThrown(text)).toBe(text);
    }
  });
});
