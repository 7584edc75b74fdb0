import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText } from "../../src/cli/text-table.js";
import { readLanguageFile } from "../../src/course/language/language-files.js";
import { formatValue } from "../../src/library/chart/figure/format-value.js";
import { valueText } from "../../src/library/show/value-text.js";
import { languageOf } from "../../src/library/words/language.js";
import { decimalsFor, numberText } from "../../src/library/words/number-text.js";
import { inEnglish } from "../../src/library/words/say.js";
import { sentence } from "../../src/library/words/words.js";

describe("the decimals of a column", () => {
  it.each([
    [[1, 20, 300], 0],
    [[0.24, 0.5], 2],
    [[0.24123, 0.5], 4],
    [[1.05321, 0.2], 3],
    [[77114.333, 2], 1],
    [[1e6 + 0.5], 0],
    [[0.1 + 0.2], 1],
    [[0.001234567], 6],
    [[0.99996], 4],
    [[0.99996, 1, 0], 3],
    [[Number.NaN, Number.POSITIVE_INFINITY], 0],
    [[], 0],
  ])("of %o are %i", (numbers, decimals) => {
    expect(decimalsFor(numbers)).toBe(decimals);
  });
});

describe("a number in a table", () => {
  it.each([
    [1234567, 0, "1,234,567"],
    [1234.5, 1, "1,234.5"],
    [-1234.56, 1, "−1,234.6"],
    [999, 0, "999"],
    [0, 2, "0.00"],
    [0.0000001, 3, "<0.001"],
    [-0.0000001, 3, "−<0.001"],
    [Number.POSITIVE_INFINITY, 0, "∞"],
    [Number.NEGATIVE_INFINITY, 0, "−∞"],
    [1.5e20, 0, "1.500e+20"],
  ])("prints %s with %i decimals as %s", (value, decimals, text) => {
    expect(numberText(value, { decimals })).toBe(text);
  });

  it("keeps every digit of a whole number", () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const text = numberText(value, { decimals: 0 });
        return (
          Number(text.replaceAll(",", "").replace("−", "-")) === value &&
          text === value.toLocaleString("en-US").replace("-", "−")
        );
      }),
    );
  });
});

describe("a number on its own", () => {
  it.each([
    [0n, "0"],
    [-3n, "−3"],
    [0.1 + 0.2, "0.3"],
    [288 / 1200, "0.24"],
    [2026, "2026"],
    [12345, "12,345"],
    [1 / 3, "0.3333"],
    [88239.3333, "88,239.3"],
    [-2.5, "−2.5"],
    [Number.NaN, "not a number"],
  ])("%s is shown as %s", (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});

describe("a number for people", () => {
  const language = languageOf("es", readLanguageFile("es"));

  it.each([
    [-1234.5, {}, "−1,234.5", "−1.234,5"],
    [0, {}, "0", "0"],
    [-0, {}, "0", "0"],
    [-0, { style: "dollars" }, "$0", "$0"],
    [1.005, { decimals: 2 }, "1.01", "1,01"],
    [-2.5, { decimals: 0 }, "−3", "−3"],
    [2.675, { decimals: { most: 2 } }, "2.68", "2,68"],
    [0.24, { style: "percent" }, "24.0%", "24,0%"],
    [-0.05, { style: "percent" }, "−5.0%", "−5,0%"],
    [0.285, { style: "percent", decimals: 0 }, "29%", "29%"],
    [0.0099, { style: "percent", decimals: { most: 2 } }, "0.99%", "0,99%"],
    [0.9994, { style: "percent" }, "99.9%", "99,9%"],
    [0.9996, { style: "percent" }, ">99.9%", ">99,9%"],
    [0.996, { style: "percent", decimals: 0 }, ">99%", ">99%"],
    [1.0004, { style: "percent" }, "100.0%", "100,0%"],
    // A sum of shares that is off by the last digit of a double is there.
    [0.9999999999999999, { style: "percent" }, "100.0%", "100,0%"],
    [0.99996, {}, ">0.9999", ">0,9999"],
    [-0.99996, {}, "−>0.9999", "−>0,9999"],
    [0.9999999999999999, {}, "1", "1"],
    [0.9996, { decimals: 3, limit: 1 }, ">0.999", ">0,999"],
    [1, { decimals: 3, limit: 1 }, "1.000", "1,000"],
    [0.996, { decimals: 2 }, "1.00", "1,00"],
    [0.0813, { style: "points" }, "8.1 points", "8,1 puntos"],
    [0.01, { style: "points", decimals: { most: 1 } }, "1 point", "1 punto"],
    [1e-7, { style: "points" }, "<0.1 points", "<0,1 puntos"],
    [1.934, { style: "dollars" }, "$1.93", "$1,93"],
    [-5, { style: "dollars" }, "−$5", "−$5"],
    [1234.5, { style: "dollars" }, "$1,235", "$1.235"],
    [2e-8, {}, "0.00000002", "0,00000002"],
    [1.8e-9, {}, "<0.00000001", "<0,00000001"],
    [-1e-300, {}, "−<0.00000001", "−<0,00000001"],
    [0.19, { plus: true }, "+0.19", "+0,19"],
    [2026, { grouped: false }, "2026", "2026"],
    [
      123456789012345678901234567890n,
      {},
      "123,456,789,012,345,678,901,234,567,890",
      "123.456.789.012.345.678.901.234.567.890",
    ],
    [1.5e20, {}, "1.500e+20", "1,500e+20"],
    [Number.NEGATIVE_INFINITY, {}, "−∞", "−∞"],
    [Number.NEGATIVE_INFINITY, { style: "percent" }, "−∞%", "−∞%"],
    [Number.NaN, {}, "not a number", "no es un número"],
    [Number.NaN, { style: "percent" }, "not a number", "no es un número"],
    [null, {}, "missing", "faltante"],
    [undefined, {}, "missing", "faltante"],
  ] as const)("prints %s %o as %s, and in Spanish as %s", (value, form, english, spanish) => {
    expect(numberText(value, form)).toBe(english);
    expect(numberText(value, { ...form, language })).toBe(spanish);
  });

  it("is the same on its own, in a chart, in a finding of the plan and in a terminal", () => {
    const number = fc.oneof(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer());
    fc.assert(
      fc.property(number, (value) => {
        const text = numberText(value);
        const finding = inEnglish(
          sentence("Start from {firm} and write for each lean what would make it a hard yes.", {
            firm: value,
          }),
        );
        expect(formatValue(value, "count")).toBe(text);
        expect(cellText(value)).toBe(text);
        expect(finding).toContain(` ${text} `);
        if (Math.abs(value) >= 10_000 || !Number.isInteger(value))
          expect(valueText(value).replaceAll(",", "")).toBe(text.replaceAll(",", ""));
      }),
    );
  });

  it("never says less than zero of nothing, and never leaves a sign of another writing", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.constantFrom("plain", "percent", "points", "dollars"),
        (value, style) => {
          const text = numberText(value, { style });
          expect(text).not.toMatch(/-(?!\d+$)|^−0(\.0+)?\D*$/);
          expect(text.startsWith("−")).toBe(value < 0);
        },
      ),
    );
  });

  it("follows the numbers that the language file names", () => {
    const here = languageOf("es", { ...readLanguageFile("es"), numbers: "es-US" });
    expect(numberText(-1234.5, { language: here })).toBe("−1,234.5");
    expect(numberText(0.0813, { style: "points", language: here })).toBe("8.1 puntos");
  });
});
