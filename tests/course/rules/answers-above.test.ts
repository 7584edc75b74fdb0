import { describe, expect, it } from "vitest";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { contactRate } from "../made-up.js";
import { answersAbove, copiedFrom } from "./answers-above.js";
import { cellsOf, type PageCell, runPage } from "./page-run.js";
import { askedFigures, printedIn } from "./printed-numbers.js";

describe("no answer of a check stands in an earlier output or text of its page", () => {
  it.each(courseModules.map(({ notebook }) => notebook))("in %s", async (file) => {
    expect(answersAbove(await runPage(cellsOf(file)))).toEqual([]);
  });
});

describe("a number that a page prints", () => {
  const share = { value: 34 / 120, share: true };
  it.each([
    [share, "a rate of 28.3%", "28.3%"],
    [share, "a rate of 28% or so", "28%"],
    [share, "share 0.283", "0.283"],
    [share, "28.33 percent", "28.33 percent"],
    [share, "28.4%", undefined],
    [share, "28 doors", undefined],
    [{ value: 0.24, share: true }, "24.0%", "24.0%"],
    [{ value: 0.24, share: true }, "rate(0.24)", "0.24"],
    [{ value: 0.24, share: true }, "24 hubs in 0.2 weeks", undefined],
    [{ value: 52_262, share: false }, "we need 52,262 votes", "52,262"],
    [{ value: 52_262, share: false }, "52262.4 votes", "52262.4"],
    [{ value: 52_262, share: false }, "cell-52262 and 152,262", undefined],
    [{ value: 1.63, share: false }, "odds of 1.632", undefined],
    [{ value: 1.63, share: false }, "odds of 1.63.", "1.63"],
    [{ value: -4.65, share: false }, "−4.65 points", "−4.65"],
  ])("%o in %o is %o", (figure, text, printed) => expect(printedIn(text, figure)).toBe(printed));

  it.each([
    ["It was 28.3% that day.", true],
    ["share 0.2833", true],
    ["28.33 in 100", true],
    ["It was 28.9%.", false],
    ["28 doors", false],
    ["1,283", false],
    ["28.3x", false],
  ])("could be copied from %o: %o", (text, could) => {
    expect(copiedFrom(text, share) !== undefined).toBe(could);
  });

  it("is asked for by every kind of answer that has one", () => {
    const result = { kind: "number", expected: 0.469, percent: true } as const;
    expect(
      askedFigures({
        answer: {
          kind: "parts",
          parts: [
            {
              name: "a",
              label: "?",
              answer: { kind: "lines", lines: [], distractors: [], result },
              mistakes: [],
            },
            {
              name: "b",
              label: "?",
              answer: {
                kind: "numbers",
                fields: [
                  { name: "low", label: "?", expected: 66_409 },
                  { name: "few", label: "?", expected: 12 },
                ],
              },
              mistakes: [],
            },
          ],
        },
        mistakes: [],
      }),
    ).toEqual([
      { value: 0.469, share: true },
      { value: 66_409, share: false },
    ]);
  });

  it("is found in prose, code, a table, a line and a card, and not in what comes later", async () => {
    const cell = (kind: PageCell["kind"], source: string): PageCell => ({ kind, source, shown: "" });
    const check = cell("code", '// check("made-up.contact-rate")');
    const imports = 'import { rate } from "movement-data";\n';
    for (const above of [
      cell("prose", "It is 24%."),
      cell("code", "const share = 0.24;"),
      cell("code", `${imports}rate(288, 1200)`),
      cell("code", `${imports}console.log(rate(288, 1200));`),
      cell("code", `${imports}[{ share: rate(288, 1200) }]`),
    ]) {
      const [found] = answersAbove(await runPage([above, check]), () => contactRate());
      expect(found, above.source).toMatch(
        /^made-up\.contact-rate \(cell 1\) asks for 0\.24, and cell 0 (says|shows) /,
      );
    }
    expect(answersAbove(await runPage([check, cell("prose", "It is 24%.")]), () => contactRate())).toEqual(
      [],
    );
  });
});
