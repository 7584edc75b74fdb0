import { describe, expect, it } from "vitest";
import { formatValue } from "../../src/library/chart/figure/format-value.js";

describe("formatValue", () => {
  it.each([
    [1200, "count", "1,200"],
    [0.5, "count", "0.5"],
    [-3, "count", "−3"],
    [0.24, "share", "24.0%"],
    [197.2, "dollars", "$197"],
    [1.934, "dollars", "$1.93"],
    [-1.5, "dollars", "−$1.50"],
  ] as const)("prints %s as a %s", (value, format, printed) => {
    expect(formatValue(value, format)).toBe(printed);
  });
});
