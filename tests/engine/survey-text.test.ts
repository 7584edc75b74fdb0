import fc from "fast-check";
import { expect, test } from "vitest";
import { surveyText, type TextSurvey } from "../../src/library/engine/delimited/survey-text.js";

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("", "1", "-2.5", "007", "Ana", "é", "NA", "a;b") },
  fc.constantFrom('"a,b"', '"a ""b"""', '"two\nlines"', '"two\r\nlines"', '"', " ", "\u00a0"),
);
const lines = fc.tuple(
  fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }),
  fc.constantFrom("\n", "\r\n"),
  fc.boolean(),
);
const text = lines.map(([rows, end, closed]) => {
  const all = [["a", "b", "c"], ...rows].map((row) => row.join(",")).join(end);
  return new TextEncoder().encode(closed ? all + end : all);
});

/** A row that was cut inside of quotation marks is looked at twice: how many cells were known means only whether any was. */
function comparable({ columns, ...text }: TextSurvey): unknown {
  return {
    ...text,
    columns: columns.map((one) => ({ ...one, judge: { ...one.judge, known: one.judge.known > 0 } })),
  };
}

function surveyed(pieces: readonly Uint8Array[], breaks: boolean): unknown {
  const steps = surveyText(() => pieces, {
    delimiter: ",",
    header: true,
    quotes: true,
    breaks,
    told: [undefined, undefined, "text"],
    missing: ["NA"],
    emptyRows: false,
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value && comparable(value);
  }
}

test("a text in pieces is like the whole, wherever it was cut", () => {
  let plain = 0;
  fc.assert(
    fc.property(text, fc.array(fc.nat(200), { maxLength: 6 }), fc.boolean(), (bytes, cuts, breaks) => {
      const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
      const pieces = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
      const whole = surveyed([bytes], breaks);
      if (whole !== undefined) plain++;
      expect(surveyed(pieces, breaks)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
  expect(plain).toBeGreaterThan(20);
});
