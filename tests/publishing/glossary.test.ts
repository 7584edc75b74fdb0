import { describe, expect, it } from "vitest";
import { glossaryOf } from "../../publishing/book/glossary.js";
import { glossaryLanguages } from "../../publishing/book/glossary-languages.js";
import { glossaryPage } from "../../publishing/book/glossary-page.js";
import { type Notebook, readNotebook } from "../../publishing/course/notebook.js";
import { courseSources } from "../../publishing/course/publication.js";

function withCell(source: string, terms: readonly string[]): Notebook {
  const metadata = { "movement-data": { terms: [...terms] } };
  return {
    metadata: { title: "T" },
    cells: [{ id: "c", cell_type: "markdown", source, metadata, outputs: [] }],
  };
}

describe("glossaryOf", () => {
  it("takes the sentence that has the term in bold, and every notebook that explains it", () => {
    const first = withCell("We knock. A **contact** is a talk.\n\nWe go.", ["contact"]);
    const second = withCell("**Contact** again. An **attempt** is a knock.", ["contact", "attempt"]);
    expect(
      glossaryOf([
        { name: "one", notebook: first },
        { name: "two", notebook: second },
      ]),
    ).toEqual([
      { term: "attempt", definition: "An **attempt** is a knock.", pages: ["two"] },
      { term: "contact", definition: "A **contact** is a talk.", pages: ["one", "two"] },
    ]);
  });

  it("refuses a term that its cell does not explain", () => {
    const notebook = withCell("A contact is a talk.", ["contact"]);
    expect(() => glossaryOf([{ name: "one", notebook }])).toThrow('names the term "contact"');
  });
});

describe("glossaryPage", () => {
  const entries = [{ term: "Flake", definition: "**Flake** is who does not come.", pages: ["one"] }];
  const terms = { flake: { word: "ausencias <b>", means: "quienes no llegan." } };

  it("says each word in the other languages too, and finds it there", () => {
    const page = glossaryPage(entries, [], [{ code: "es", language: "Español", terms }]);
    expect(page.main).toContain(
      '<dd lang="es">Español · <strong>ausencias &lt;b&gt;</strong>: quienes no llegan.</dd>',
    );
    expect(page.searched?.[0]?.text).toContain("ausencias");
  });

  it("leaves out a word that a language does not have", () => {
    const page = glossaryPage(entries, [], [{ code: "es", language: "Español", terms: {} }]);
    expect(page.main).not.toContain("lang=");
  });
});

describe("the glossary of the course", () => {
  const notebooks = courseSources(process.cwd()).map((source) => ({
    ...source,
    notebook: readNotebook(source.path),
  }));
  const entries = glossaryOf(notebooks);

  it.each(notebooks.filter(({ module }) => module !== undefined))(
    "has at least three words of $name",
    ({ name }) => {
      expect(entries.filter(({ pages }) => pages.includes(name)).length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(glossaryLanguages(process.cwd()))("has every word in $language, and no other", ({ terms }) => {
    expect(Object.keys(terms).sort()).toEqual(entries.map(({ term }) => term.toLowerCase()).sort());
    for (const { means } of Object.values(terms)) expect(means).toMatch(/[.]$/);
  });

  it("has Spanish", () => {
    expect(glossaryLanguages(process.cwd()).map(({ code }) => code)).toContain("es");
  });

  it("has the words without which the plan cannot be read", () => {
    const terms = entries.map(({ term }) => term.toLowerCase());
    const needed = [
      "contact rate",
      "vote goal",
      "flake",
      "whip count",
      "cohort",
      "k-anonymity",
      "calibration",
      "itt",
      "mde",
    ];
    expect(needed.filter((term) => !terms.includes(term))).toEqual([]);
  });
});
