import ts from "typescript";
import { describe, expect, it } from "vitest";
import { courseModules } from "../../src/course/modules/course-modules.js";
import type { Figure } from "../../src/library/chart/figure/figure.js";
import { pretendNotebook } from "../support/pretend-notebook.js";
import { computedTitles, drawn } from "./computed-titles.js";
import { notebookCode } from "./notebook-calls.js";
import { type Change, figuresOf } from "./run-notebook.js";

const notebooks = [...courseModules.map(({ notebook }) => notebook), "trainer/debrief.ipynb"];

const bars = drawn;
const bar = (figure: Figure, name: string): number =>
  bars(figure).x[bars(figure).y.indexOf(name)] ?? Number.NaN;
const largest = (figure: Figure): string | number | undefined =>
  bars(figure).y[bars(figure).x.indexOf(Math.max(...bars(figure).x))];
const rises = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

/** Titles that ask, or name what is drawn: nothing in the data can make them false. */
const claimsNothing = [
  "Where were we furthest apart?",
  "Which gates did an event open again?",
  "A goal is a bar, not a dot",
  "Conversations in the knocks of each ",
  "Each phase has its own weeks",
  "What became of the knocks",
  "The same people, counted twice: by row and by weight",
  "Michigan: with a president on the ballot, and without",
  "Along a row people leave, down a column cohorts compare",
  "What the repeated rows of Alaska add",
  "The same map, with whole codes",
  "Which line crosses the middle?",
  "What goes with voting, the rest being the same",
  "Do the scores mean what they say?",
  "How many of the voters stand at the top of the list?",
  "Named text against plain text: where is zero?",
  "What kind of campaigns are here?",
  "How many sign-ups stay away, do they expect?",
  "Which contact rates do the plans rest on?",
  "How many weeks until the first tactic starts?",
  "Above one, a plan needs more shifts than it has",
  "Can the test see the effect it looks for?",
  "Who said yes, by party and by how close the seat is",
  "From list A to list B",
  "Seats of each tier, and how many voted yes",
  "Three ways to count the same shifts",
  "How many shifts each hub brought",
];

/** A number in figures or in words. */
const NUMBER = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/;

/** Captions whose number is no part of what the page asks to change. */
const aboutWhatStays = ["Priority = influence × (1 − |support| ÷ 2) × access", "600 ± 120 of them rent"];

/** What each other typed title says, asked of the data that are drawn under it. */
const claims: Readonly<Record<string, (figure: Figure) => boolean>> = {
  "Some walk far more than others": (figure) => Math.max(...bars(figure).x) > 4 * Math.min(...bars(figure).x),
  "More experiments, a smaller effect": (figure) => !rises(bars(figure).x),
  "At each gate fewer bills are left": (figure) => rises([...bars(figure).x].reverse()),
  "Each generation is smaller than the one before": (figure) => rises([...bars(figure).x].reverse()),
  "A call before and an ask at the end both help": (figure) =>
    drawn(figure, 1).y.every((share, i) => Number(share) > Number(drawn(figure).y[i])),
  "On each rung stand fewer people": (figure) => rises([...bars(figure).x].reverse()),
  "More people did none of these than any one of them": (figure) => largest(figure) === "none of these",
  "The file says: Alaska votes more than New York": (figure) => bar(figure, "AK") > bar(figure, "NY"),
  "Some states seem not to vote at all": ({ alt }) => /no data|without data|missing/i.test(alt),
  "Turnout rises with age, and falls at the end": (figure) =>
    rises(bars(figure).x.slice(0, -1)) && !rises(bars(figure).x),
  "The more fields together, the more cases stand alone": (figure) => {
    const { x, y } = bars(figure);
    const shares = (fields: number) => x.filter((_, i) => String(y[i]).split("+").length === fields);
    return Math.min(...shares(3)) > Math.max(...shares(2)) && Math.min(...shares(2)) > Math.max(...shares(1));
  },
  "Nothing happened, and chance still moves the result": (figure) =>
    new Set(bars(figure).x.map((x) => x.toFixed(6))).size > 1,
  "The more social pressure, the larger the effect": (figure) => rises(bars(figure).x),
  "The naive comparison claims more than the coin supports": (figure) =>
    bar(figure, "naive: reached v control") > bar(figure, "CACE: per reached"),
};

/** What the pages ask people to change where a chart is drawn from it, two other values each where there are two. */
const asked: Readonly<Record<string, readonly (readonly Change[])[]>> = {
  "1-intro-to-movement-data.ipynb": [
    [
      ["const from = 17;", "const from = 19;"],
      ['const split = "hour";', 'const split = "turf";'],
      ['const group = "education";', 'const group = "ageBand";'],
    ],
    [
      ['const split = "hour";', 'const split = "volunteer";'],
      ['const group = "education";', 'const group = "race";'],
    ],
  ],
  "2-data-during-the-electoral-cycle.ipynb": [
    [
      ['"2026-10-05", "2026-09-15"', '"2026-11-03", "2026-09-15"'],
      ["const share = 0.52;", "const share = 0.55;"],
      ['const county = "26121";', 'const county = "26145";'],
      ["const flake = 0.6;", "const flake = 0.2;"],
      ["low: 0.15, high: 0.3 }", "low: 0.26, high: 0.27 }"],
      ["const discount = 0;", "const discount = 0.5;"],
      ["const hourlyCost = 20;", "const hourlyCost = 0.2;"],
      ["const weekFour: number[] = [];", "const weekFour: number[] = [1000];"],
    ],
    [
      ["const share = 0.52;", "const share = 0.7;"],
      ["const weekFour: number[] = [];", "const weekFour: number[] = [2000];"],
      ["low: 0.2, high: 0.6 }", "low: 0.34, high: 0.36 }"],
      ["const hourlyCost = 20;", "const hourlyCost = 60;"],
    ],
  ],
  "3-data-for-issue-organizing.ipynb": [
    [
      ["influence: 5, support: 0, access: 0.4 }", "influence: 2, support: 2, access: 0.1 }"],
      ["correlation: 0.1 }", "correlation: 0.4 }"],
    ],
    [["correlation: 0.1 }", "correlation: 0 }"]],
  ],
  "3a-legislative-deep-dive.ipynb": [
    [
      ['"h243-2023")\n  .lookup', '"h723-2023")\n  .lookup'],
      ["(c) => op.abs(c.margin) <= 5", "(c) => op.abs(c.margin) <= 10"],
      ["[0.99, 0.8, 0.45, 0.15, 0.02]", "[1, 1, 0.5, 0, 0]"],
    ],
  ],
  "3b-distributed-deep-dive.ipynb": [
    [
      ["byHub.slice(0, 10)", "byHub.slice(0, 5)"],
      ["const later = 4;", "const later = 8;"],
      ["hubs: 12, hubDropout: 0.25, hostsPerHub: 2", "hubs: 30, hubDropout: 0.6, hostsPerHub: 1"],
      ["const limit = 5;", "const limit = 7;"],
    ],
    [["const limit = 5;", "const limit = 3;"]],
  ],
  "5-open-data.ipynb": [
    [
      ["const tooMany = 28;", "const tooMany = 29;"],
      ['title: "The same map, with whole codes",', 'state: "MI", title: "The same map, with whole codes",'],
      ['{ fips: ["26121", "26081"] }', '{ fips: ["26163", "17031", "09001"] }'],
    ],
    [["const tooMany = 28;", "const tooMany = 0;"]],
  ],
  "6-next-top-model.ipynb": [
    [
      ["const features = [", 'const features = ["age"]; const left = ['],
      ['const like = "voted2018";', 'const like = "voted2022";'],
      ["{ rate: 0.523 }", "{ rate: 0.4 }"],
    ],
    [
      ["const capacity = 6000;", "const capacity = 60000;"],
      ["turnoutCuts: [0.3, 0.7]", "turnoutCuts: [0.2, 0.6]"],
      [
        'const both = ["past", "age", "ageSquared", "education"]',
        'const both = ["past", "sex", "yearsAtAddress"]',
      ],
      ['const group = "education";', 'const group = "sex";'],
    ],
    [
      ["{ rate: 0.523 }", "{ rate: 0.66 }"],
      ['const without = ["party", "sex", "education"]', 'const without = ["race", "sex", "education"]'],
    ],
  ],
  "supplement-tests-and-experiments.ipynb": [
    [
      ["[31, 32, 33, 34, 35, 36, 37, 38, 39, 40]", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"],
      ["const listSize = 3000;", "const listSize = 800;"],
      ["const start = 400;", "const start = 7;"],
    ],
    [
      ["[31, 32, 33, 34, 35, 36, 37, 38, 39, 40]", "[901, 902, 903, 904, 905, 906, 907, 908, 909, 910]"],
      ["const listSize = 3000;", "const listSize = 20000;"],
    ],
  ],
  "supplement-digital-safety.ipynb": [
    [['const inYears = ["age", ', 'const inYears = ["ageBand", ']],
    [['const inYears = ["age", "race", "gender", "education", "income"];', 'const inYears = ["gender"];']],
  ],
};

const titleOf = ({ layout }: Figure): string =>
  String((layout.title as { text?: string } | undefined)?.text ?? "");

/** True when the numbers of a computed title follow from what is drawn; a title without numbers says none. */
function numbersAreTrue(figure: Figure): boolean {
  const title = titleOf(figure);
  if (!/\d/.test(title)) return true;
  return computedTitles.some(([pattern, isTrue]) => {
    const found = pattern.exec(title);
    return found !== null && isTrue(figure, found);
  });
}

describe.each(notebooks)("the chart titles of %s", (file) => {
  pretendNotebook();

  it("hold no typed number, nor do those of cards", () => {
    for (const cell of notebookCode(file)) {
      for (const text of [...typedTitles(cell), ...typedTitles(cell, /Card$/)]) {
        expect(text).not.toMatch(/\d/);
      }
    }
  });

  it("nor do captions in a cell that the page asks to change: they are computed", () => {
    const places = ["// ← change", ...(asked[file] ?? []).flat().map(([from]) => from)];
    const changed = notebookCode(file).filter((cell) => places.some((place) => cell.includes(place)));
    for (const cell of changed) {
      for (const [, caption = ""] of cell.matchAll(/caption: "([^"]*)"/g)) {
        if (!aboutWhatStays.includes(caption)) expect(caption).not.toMatch(NUMBER);
      }
      for (const [, label = ""] of cell.matchAll(/"([^"]*(?:best|first|top) \w+)":/g)) {
        expect(label).not.toMatch(NUMBER);
      }
    }
  });

  it.each([[], ...(asked[file] ?? [])].map((changes) => [changes] as const))(
    "are true after the changes %j",
    async (changes) => {
      const figures = await figuresOf(file, changes);
      const typed = notebookCode(file).flatMap((cell) => typedTitles(cell));
      for (const figure of figures) {
        const title = titleOf(figure);
        if (!typed.includes(title)) expect(numbersAreTrue(figure), title).toBe(true);
        else if (!claimsNothing.includes(title)) {
          expect(claims[title], `nothing is asked of the data under "${title}"`).toBeDefined();
          expect(claims[title]?.(figure), title).toBe(true);
        }
      }
    },
    60_000,
  );
});

describe("the list of claims", () => {
  it("holds no title that no page has", () => {
    const typed = notebooks.flatMap((file) => notebookCode(file).flatMap((cell) => typedTitles(cell)));
    expect([...Object.keys(claims), ...claimsNothing].filter((title) => !typed.includes(title))).toEqual([]);
  });

  it("would see a number that is typed into the title of a card", () => {
    expect(typedTitles('modelCard(fit, { title: "Turnout, November 2016" })', /Card$/)).toEqual([
      "Turnout, November 2016",
    ]);
  });

  it("would see a title that is false, and a number that is not in the data", () => {
    const figure = {
      data: [{ x: [3, 2], y: ["not home", "canvassed"] }],
      layout: { title: { text: "Of 7 knocks" } },
      config: {},
      alt: "Of 7 knocks. Bars: not home 3, canvassed 2.",
    } as unknown as Figure;
    expect(claims["More people did none of these than any one of them"]?.(figure)).toBe(false);
    expect(numbersAreTrue(figure)).toBe(false);
    const wrong = { ...figure, layout: { title: { text: "From not home to canvassed, 50.0% are lost" } } };
    expect(numbersAreTrue(wrong as Figure)).toBe(false);
  });
});

const CHART = /(?:Chart|Plot|Map|Curve|Strip|Radar|Dashboard)$/;
const titlesOfCells = new Map<string, readonly string[]>();

/** The titles of charts that are typed in a cell, with what a template types between its values. */
function typedTitles(cell: string, callee = CHART): readonly string[] {
  // Each change of a page asks for the titles of all its cells again.
  const key = `${callee} ${cell}`;
  const titles = titlesOfCells.get(key) ?? readTitles(cell, callee);
  titlesOfCells.set(key, titles);
  return titles;
}

function readTitles(cell: string, callee: RegExp): readonly string[] {
  const titles: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && callee.test(node.expression.getText())) {
      for (const options of node.arguments.filter(ts.isObjectLiteralExpression)) {
        for (const property of options.properties.filter(ts.isPropertyAssignment)) {
          const name = property.name.getText();
          if (name === "central") titles.push(property.initializer.getText());
          if (name !== "title") continue;
          if (ts.isStringLiteralLike(property.initializer)) titles.push(property.initializer.text);
          else if (ts.isTemplateExpression(property.initializer)) {
            const { head, templateSpans } = property.initializer;
            titles.push(head.text, ...templateSpans.map(({ literal }) => literal.text));
          }
        }
      }
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("cell.ts", cell, ts.ScriptTarget.ES2022, true));
  return titles.filter((title) => title !== "");
}
