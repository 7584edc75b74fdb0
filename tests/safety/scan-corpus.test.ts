import { describe, expect, it } from "vitest";
import { developmentCorpus } from "../fixtures/safety/corpus/development.js";
import { heldOutCorpus } from "../fixtures/safety/corpus/held-out.js";
import { type Measure, measure } from "../fixtures/safety/corpus/measure.js";

// The scanner was built with the first part. The second has other generators, countries and names of columns, and was
// looked at for the first time when the scanner was finished: then both numbers were 0.991 (a date such as 12-Mar-1980
// was missed, a network mask was flagged). The date is mended since; the mask is still flagged.
const development = measure(developmentCorpus());
const heldOut = measure(heldOutCorpus());

function report(title: string, { columns, scores, misses }: Measure): string {
  const lines = scores.map(
    ({ kind, columns: labelled, found, falseAlarms, precision, recall }) =>
      `  ${kind.padEnd(20)} ${String(labelled).padStart(3)} labelled, ${String(found).padStart(3)} found, ${falseAlarms} false; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  return [`${title}: ${columns} columns`, ...lines, ...misses.map((miss) => `  miss: ${miss}`)].join("\n");
}

describe("the scanner on labelled columns", () => {
  it("has at least 400 columns to be measured on, half of them from generators it was not built with", () => {
    console.log(`${report("Built with", development)}\n${report("Held out", heldOut)}`);
    expect(development.columns).toBeGreaterThanOrEqual(190);
    expect(heldOut.columns).toBeGreaterThanOrEqual(200);
  });

  it.each([
    ["the part it was built with", development],
    ["the held-out part", heldOut],
  ])("reaches a precision and a recall of 0.97 on %s", (_, { scores }) => {
    const overall = scores.find(({ kind }) => kind === "overall");
    expect(overall?.precision).toBeGreaterThanOrEqual(0.97);
    expect(overall?.recall).toBeGreaterThanOrEqual(0.97);
  });

  it("finds nine in ten columns of every single kind", () => {
    for (const { kind, recall } of heldOut.scores) expect(recall, kind).toBeGreaterThanOrEqual(0.9);
  });

  it("does not hang on one seed: over 20 other draws of the held-out part it stays at 0.97", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const overall = measure(heldOutCorpus(seed)).scores.at(-1);
      expect(overall?.precision, `seed ${seed}`).toBeGreaterThanOrEqual(0.97);
      expect(overall?.recall, `seed ${seed}`).toBeGreaterThanOrEqual(0.97);
    }
  });
});
