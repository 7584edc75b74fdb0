import { describe, expect, it } from "vitest";
import { readLanguageFile } from "../../src/course/language/language-files.js";
import { columnValues } from "../../src/library/table/columns/data.js";
import { listNames } from "../../src/library/table/columns/list-names.js";
import { countUnlikeIds } from "../../src/library/table/join/bare-id.js";
import { languageOf } from "../../src/library/words/language.js";

const many = [
  ...Array.from({ length: 50 }, (_, i) => `col_${i}`),
  "voted_2024",
  "vote_share",
  "age_group",
  "AGE",
];

describe("a list of names in a sentence", () => {
  it("is whole when it is short", () => {
    expect(listNames(["age", "voted"], "agee")).toBe("age, voted");
  });

  it("names the nearest few of many, and how many more there are", () => {
    expect(listNames(many, "age")).toMatch(/^AGE, age_group, .+ and 48 more$/);
    expect(listNames(many, "voted")).toMatch(/^voted_2024, vote_share, .+ and 48 more$/);
    expect(listNames(many)).toBe("col_0, col_1, col_2, col_3, col_4, col_5 and 48 more");
  });

  it("takes no time for long names", () => {
    const long = Array.from({ length: 50_000 }, (_, i) => `${"x".repeat(300)}${i}`);
    expect(listNames(long, "y".repeat(300))).toMatch(/ and 49994 more$/);
  });
});

describe("a long list of names in a Spanish session", () => {
  it("is Spanish to its end", () => {
    const columns = Object.fromEntries(many.map((name) => [name, [1]]));
    let said = "";
    try {
      columnValues(columns, "votd");
    } catch (error) {
      said = languageOf("es", readLanguageFile("es")).sayThrown((error as Error).message);
    }
    expect(said).toMatch(/^No hay ninguna columna que se llame "votd"\. .*Las columnas son: .+ y 48 más\.$/);
  });
});

describe("ids that lost their zeros", () => {
  it("are found by their digits, and only by them", () => {
    expect(countUnlikeIds(["7", "8", "A07"], ["007", "A7", "9"])).toBe(1);
    expect(countUnlikeIds(["7", "12", "north side"], ["7.0", "'12", "North  Side"])).toBe(3);
    // Two accounts of Salesforce.
    expect(countUnlikeIds(["0015e00000AbcDe"], ["0015e00000aBcDe"])).toBe(0);
  });
});
