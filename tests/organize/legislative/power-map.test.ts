import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { powerMap } from "../../../src/library/organize/legislative/power-map.js";

const actors = [
  { role: "Chair", influence: 5, support: 2 },
  { role: "Speaker", influence: 5, support: 0, access: 0.4 },
  { role: "Hospital chief", influence: 4, support: -1, access: 0.6 },
  { role: "Union", influence: 3, support: 2 },
  { role: "Chamber of commerce", influence: 4, support: -2 },
];

describe("powerMap", () => {
  it("gives F17: balance +0.19, Speaker 2.0, hospital 1.2, the rest 0", () => {
    const map = powerMap(actors);
    expect(map.balance).toBeCloseTo(0.19, 2);
    expect(map.first).toBe("Speaker");
    expect(map.rows.map(({ priority }) => Number(priority.toFixed(9)))).toEqual([2, 1.2, 0, 0, 0]);
  });

  it("puts nobody first who is already decided or out of reach", () => {
    expect(powerMap([{ role: "Chair", influence: 5, support: 2, access: 1 }]).first).toBeUndefined();
    expect(powerMap([{ role: "Chair", influence: 5, support: 0 }]).first).toBeUndefined();
  });

  it("keeps the balance on the scale and the priorities in order", () => {
    const actor = fc.record({
      role: fc.string(),
      influence: fc.double({ min: 1, max: 5, noNaN: true }),
      support: fc.double({ min: -2, max: 2, noNaN: true }),
      access: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(actor, { minLength: 1, maxLength: 10 }), (list) => {
        const { balance, rows } = powerMap(list);
        expect(Math.abs(balance)).toBeLessThanOrEqual(2 + 1e-12);
        rows.forEach((row, i) => {
          expect(row.priority).toBeGreaterThanOrEqual(rows[i + 1]?.priority ?? 0);
          expect(row.priority).toBeLessThanOrEqual(row.influence);
        });
      }),
    );
  });

  it("names the role whose score is off its scale", () => {
    expect(() => powerMap([{ role: "Mayor", influence: 9, support: 0 }])).toThrow(
      "Mayor, influence, must be from 1 to 5",
    );
    expect(() => powerMap([])).toThrow("at least one actor");
  });
});
