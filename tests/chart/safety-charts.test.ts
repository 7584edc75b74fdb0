import { describe, expect, it } from "vitest";
import { safetyRadar } from "../../src/library/chart/safety/safety-radar.js";
import { uniquenessChart } from "../../src/library/chart/safety/uniqueness-chart.js";
import { uniquenessByFields } from "../../src/library/safety/anonymize/uniqueness-by-fields.js";
import { assessSafety } from "../../src/library/safety/assess/assess-safety.js";

interface Polar {
  readonly name: string;
  readonly r: readonly number[];
  readonly theta: readonly string[];
}

describe("safetyRadar", () => {
  const yes = Object.fromEntries(Array.from({ length: 33 }, (_, i) => [String(i + 1), "yes"] as const));

  it("closes its line, names the weakest category and says every percentage", () => {
    const figure = safetyRadar(assessSafety({ ...yes, "32": "no", "33": "partial" }));
    const [now] = figure.data as unknown as Polar[];
    expect(now?.r).toEqual([100, 100, 100, 100, 100, 100, 100, 100, 25, 100]);
    expect(now?.theta.at(-1)).toBe(now?.theta[0]);
    expect(figure.alt).toBe(
      "Weakest: People, 25%. Band: steady. Inventory and responsibility 100%; Accounts and devices 100%; Access and sharing 100%; " +
        "Consent and asking for less 100%; Keeping and deleting 100%; Vendors 100%; When something happens 100%; " +
        "Harassment, on the street and online 100%; People 25%.",
    );
  });

  it("leaves out a category that does not apply, and draws an earlier day beside it", () => {
    const now = assessSafety({ ...yes, "32": "not applicable", "33": "not applicable" });
    const figure = safetyRadar(now, { before: assessSafety({ ...yes, "23": "no", "24": "no", "25": "no" }) });
    const [, before] = figure.data as unknown as Polar[];
    expect([figure.data.length, before?.name, before?.r.length]).toEqual([2, "before", 9]);
    expect(figure.alt).toContain("Vendors 100% (before 0%)");
    expect(figure.alt).not.toContain("People");
    const none = Object.fromEntries(Object.keys(yes).map((id) => [id, "not applicable"] as const));
    expect(() => safetyRadar(assessSafety(none))).toThrow("No category applies");
  });
});

describe("uniquenessChart", () => {
  it("lets the most telling set of fields stand out", () => {
    const cases = { zip: ["a", "a", "b"], day: ["1", "2", "3"] };
    const figure = uniquenessChart(uniquenessByFields(cases, [["zip"], ["zip", "day"]]));
    expect(figure.alt).toBe(
      "With zip + day, 100.0% of the rows are the only one of their kind. Bars: zip 33.3%, zip + day 100.0%.",
    );
    expect(() => uniquenessChart([])).toThrow("no set of fields");
  });
});
