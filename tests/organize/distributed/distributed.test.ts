import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distributedCapacity } from "../../../src/library/organize/distributed/distributed-capacity.js";
import { hubsOverWeeks } from "../../../src/library/organize/distributed/hubs-over-weeks.js";

const network = { hubs: 12, hubDropout: 0.25, hostsPerHub: 2, shiftsPerHostWeek: 5, weeks: 8 };

describe("distributedCapacity", () => {
  it("gives 720 completed shifts", () => {
    expect(distributedCapacity(network)).toBe(720);
  });

  it("says which number is impossible", () => {
    expect(() => distributedCapacity({ ...network, hubDropout: 25 })).toThrow("Write 25% as 0.25.");
    expect(() => distributedCapacity({ ...network, hubs: -1 })).toThrow("hubs must be");
  });
});

describe("hubsOverWeeks", () => {
  it("ends with the hubs that the dropout leaves, one week later", () => {
    const weeks = hubsOverWeeks(network);
    expect(weeks).toHaveLength(8);
    expect(weeks[0]).toEqual({ week: 1, hubs: 12, shifts: 120, totalShifts: 120 });
    expect((weeks[7]?.hubs ?? 0) * 0.75 ** (1 / 8)).toBeCloseTo(9, 9);
  });

  it("lies between the capacity of the survivors and that of all hubs", () => {
    const total = hubsOverWeeks(network).at(-1)?.totalShifts ?? 0;
    expect(total).toBeGreaterThan(720);
    expect(total).toBeLessThan(960);
  });

  it("never brings less with more new hubs or less dropout", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (hubDropout, newHubsPerWeek) => {
          const total = (o: object) =>
            hubsOverWeeks({ ...network, hubDropout, ...o }).at(-1)?.totalShifts ?? 0;
          expect(total({ newHubsPerWeek })).toBeGreaterThanOrEqual(total({}));
          expect(total({ hubDropout: hubDropout / 2 })).toBeGreaterThanOrEqual(total({}) - 1e-9);
        },
      ),
    );
  });
});
