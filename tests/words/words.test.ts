import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { ENGLISH, languageOf } from "../../src/library/words/language.js";
import { inEnglish, say } from "../../src/library/words/say.js";
import {
  amount,
  andList,
  capitalized,
  counted,
  courseText,
  own,
  sentence,
  thrown,
  wordList,
} from "../../src/library/words/words.js";

const spanish = languageOf("es", {
  language: "Español",
  groups: {
    a: {
      "There are {count} goals called {name}.": "Hay {count} metas que se llaman {name}.",
      Goals: "Metas",
      "must be above 0": "debe ser mayor que 0",
      "Write each {thing} as { {names} }.": "Escribe cada {thing} como { {names} }.",
    },
  },
  errors: { b: { "The part must be 0 or more.": "La parte debe ser 0 o más." } },
});

describe("a sentence of the course", () => {
  it("is translated by its template, and what somebody typed stays as it is", () => {
    const words = sentence("There are {count} goals called {name}.", { count: 1234.5, name: own("Goals") });
    expect(inEnglish(words)).toBe("There are 1,234.5 goals called Goals.");
    expect(say(words, spanish)).toBe("Hay 1.234,5 metas que se llaman Goals.");
  });

  it("takes what is typed letter by letter, whatever it looks like", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom("{count}", "$&", "$1", "{name}", "__proto__")),
        (text) => {
          const words = sentence("There are {count} goals called {name}.", { count: 2, name: own(text) });
          expect(say(words, spanish)).toBe(`Hay 2 metas que se llaman ${text}.`);
        },
      ),
    );
  });

  it("is said in English, its numbers too, when there is no translation", () => {
    const words = sentence("{n} of {part} are left.", { n: 1234.5, part: sentence("Goals") });
    expect(say(words, spanish)).toBe("1,234.5 of Metas are left.");
  });

  it("keeps braces that are code", () => {
    const words = sentence("Write each {thing} as { {names} }.", { thing: own("goal"), names: own("a, b") });
    expect(inEnglish(words)).toBe("Write each goal as { a, b }.");
    expect(say(words, spanish)).toBe("Escribe cada goal como { a, b }.");
  });

  it("does not compile with a value that is missing or mistyped, or with a text of somebody", () => {
    // @ts-expect-error the count is missing
    sentence("There are {count} goals.");
    // @ts-expect-error there is no such value
    sentence("There are {count} goals.", { number: 1 });
    // @ts-expect-error a text must say whose it is
    sentence("There are {count} goals.", { count: "2" });
    const typed: string = "Goals";
    // @ts-expect-error a template stands in the source
    sentence(typed);
    expectTypeOf(sentence("Write { a, b }.").kind).toEqualTypeOf<"sentence">();
  });
});

describe("other words", () => {
  it("are said in the language of the reader", () => {
    expect(say(courseText("Goals"), spanish)).toBe("Metas");
    expect(say(courseText("Ziele"), spanish)).toBe("Ziele");
    expect(say(capitalized(sentence("must be above 0")), spanish)).toBe("Debe ser mayor que 0");
    expect(say(thrown("The part must be 0 or more."), spanish)).toBe("La parte debe ser 0 o más.");
    expect(say(amount(0.0813, { style: "percent" }), spanish)).toBe("8,1%");
  });

  it("stand one after the other, with the language's own word for and", () => {
    const items = ["G1", "G2", "G3"].map(own);
    expect(say(wordList(items), spanish)).toBe("G1, G2, G3");
    expect(say(wordList(items, " → "), ENGLISH)).toBe("G1 → G2 → G3");
    expect(say(andList(items.slice(1)), ENGLISH)).toBe("G2 and G3");
    expect(say(andList(items), spanish)).toBe("G1, G2 y G3");
  });

  it("are one or several, by how many there are", () => {
    const rows = (count: number) =>
      inEnglish(counted(count, own("1 row"), sentence("{count} rows", { count })));
    expect([0, 1, 1.5, 2].map(rows)).toEqual(["0 rows", "1 row", "1.5 rows", "2 rows"]);
  });
});
