import { describe, expect, it } from "vitest";
import { developmentCorpus } from "../fixtures/safety/corpus/development.js";
import type { LabelledTable } from "../fixtures/safety/corpus/draw.js";
import { exportsCorpus } from "../fixtures/safety/corpus/exports.js";
import { heldOutCorpus } from "../fixtures/safety/corpus/held-out.js";
import { listsCorpus } from "../fixtures/safety/corpus/lists.js";
import { type Measure, measure } from "../fixtures/safety/corpus/measure.js";
import { peoplelessCorpus, statesCorpus } from "../fixtures/safety/corpus/places.js";
import { secondCorpus } from "../fixtures/safety/corpus/second.js";
import { thirdCorpus } from "../fixtures/safety/corpus/third.js";
import { toolsCorpus } from "../fixtures/safety/corpus/tools.js";
import { unseenCorpus } from "../fixtures/safety/corpus/unseen.js";

// The scanner was built with the first part. Each other part was written before the scanner was run on it, with other
// generators, countries and names of columns, and the scanner was mended afterwards. What it reached at first sight is
// the better guess for a list that nobody has tried:
//   held out  precision 0.991, recall 0.991
//   exports   precision 0.971, recall 0.770
//   lists     precision 1.000, recall 0.769
//   unseen    precision 0.958, recall 0.767
//   tools, states and tables without people, together   precision 0.961, recall 0.833
//   second    precision 0.914, recall 0.794
//   third     precision 0.922, recall 0.768
// Kinds that were added later (numbers of members, small areas, free text, …) were labelled after the scanner had been
// run, so the recall of these kinds is only to be trusted in layouts.test.ts.
const PARTS: Readonly<Record<string, (seed?: number) => readonly LabelledTable[]>> = {
  "built with": developmentCorpus,
  "held out": heldOutCorpus,
  exports: exportsCorpus,
  lists: listsCorpus,
  unseen: unseenCorpus,
  tools: toolsCorpus,
  "states, and tables without people": (seed) => [...statesCorpus(seed), ...peoplelessCorpus(seed)],
  second: secondCorpus,
  third: thirdCorpus,
};
const whole = (seed?: number): readonly LabelledTable[] => Object.values(PARTS).flatMap((part) => part(seed));
const measured = measure(whole());

function report({ columns, scores, tables, misses }: Measure): string {
  const lines = scores.map(
    ({ kind, columns: labelled, found, falseAlarms, precision, recall }) =>
      `  ${kind.padEnd(20)} ${String(labelled).padStart(3)} labelled, ${String(found).padStart(3)} found, ${falseAlarms} false; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  const byTable = tables.map(
    ({ name, columns: all, personal, found, right }) =>
      `  ${name.padEnd(40)} ${all} columns, ${personal} personal, ${found} found, ${right} rightly`,
  );
  return [
    `${columns} labelled columns`,
    ...lines,
    ...byTable,
    ...misses.map((miss) => `  miss: ${miss}`),
  ].join("\n");
}

describe("the scanner on labelled columns", () => {
  it("reaches a precision and a recall of 0.97 on more than 1800 columns", () => {
    console.log(report(measured));
    expect(measured.columns).toBeGreaterThan(1800);
    const overall = measured.scores.at(-1);
    expect(overall?.precision).toBeGreaterThanOrEqual(0.97);
    expect(overall?.recall).toBeGreaterThanOrEqual(0.97);
  });

  it.each(Object.entries(PARTS))("reaches 0.95 on the part %s alone", (_name, part) => {
    const overall = measure(part()).scores.at(-1);
    expect(overall?.precision).toBeGreaterThanOrEqual(0.95);
    expect(overall?.recall).toBeGreaterThanOrEqual(0.95);
  });

  it("finds nine in ten columns of every single kind, and flags one in ten by mistake at most", () => {
    // A criminal record and people under protection stand in state voter files: layouts.test.ts measures them.
    for (const { kind, recall, precision } of measured.scores.filter(({ columns }) => columns > 0)) {
      expect(recall, kind).toBeGreaterThanOrEqual(0.9);
      expect(precision, kind).toBeGreaterThanOrEqual(0.9);
    }
  });

  it("misses only what is known", () => {
    expect([...measured.misses].sort()).toEqual(
      [
        "intake of a legal clinic / Date of entry: immigration missed",
        "code list / label: political opinion flagged by mistake",
        "workplace map / Card?: union missed",
        "workplace map / Who talks to: name missed",
        "clinic escort sign-ups / Can stand 3 hrs: health missed",
        // What was learned of labeled tables calls these a detail of somebody; most of them are.
        "Australia / Suburb: personal detail flagged by mistake",
        "intake of a legal clinic / Date of entry: personal detail flagged by mistake",
        "workplace map / Card?: personal detail flagged by mistake",
        "workplace map / Leader?: personal detail flagged by mistake",
        "tenant roster / Lease End: personal detail flagged by mistake",
        "rent strike / Rent stabilized: personal detail flagged by mistake",
        "workplace map / Who talks to: personal detail flagged by mistake",
        "clinic escort sign-ups / Can stand 3 hrs: personal detail flagged by mistake",
      ].sort(),
    );
  });

  it("does not hang on one seed: over other draws it stays at 0.97", () => {
    for (let seed = 1; seed <= 3; seed++) {
      const overall = measure(whole(seed)).scores.at(-1);
      expect(overall?.precision, `seed ${seed}`).toBeGreaterThanOrEqual(0.97);
      expect(overall?.recall, `seed ${seed}`).toBeGreaterThanOrEqual(0.97);
    }
  });
});
