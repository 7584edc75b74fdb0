import { describe, expect, it } from "vitest";
import {
  openClustersSpread,
  openPeopleSpread,
} from "../../src/library/experiment/estimate/adjusted-spread.js";
import { type ArmLine, armLine, openArmSums } from "../../src/library/experiment/estimate/adjusted-sums.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { linDifference } from "../../src/library/experiment/estimate/lin-difference.js";
import { randomSource } from "../../src/library/math/random-source.js";

const random = randomSource(5);
// Clusters of three, twelve in each of 20 blocks.
const rows = Array.from({ length: 720 }, (_, i) => {
  const cluster = Math.floor(i / 3);
  const [block, arm] = [cluster % 20, Math.floor(cluster / 20) % 2];
  const x = random.uniform() + block / 10 + (cluster % 3) / 5;
  const w = random.uniform();
  return { block, arm, cluster, x, w, y: x + w * w + 0.3 * arm + random.uniform() };
});
const column = (name: keyof (typeof rows)[number]): number[] => rows.map((row) => row[name]);
const means = { x: 0, w: 0 };
for (const { x, w } of rows) {
  means.x += x / rows.length;
  means.w += w / rows.length;
}

/** Lin's difference of people who go by and leave their sums. */
function fromSums(clustered: boolean, kept: readonly number[], extra = 0) {
  const people = rows.map(({ block, arm, cluster, x, w, y }) => {
    const off = x - means.x;
    return { block, arm, cluster, values: Float64Array.of(off, w - means.w, extra * off, y, 0) };
  });
  const shares = Array.from({ length: 20 }, () => 1 / 20);
  const lines = [0, 1].map((arm) => {
    const sums = openArmSums(5);
    for (const person of people) if (person.arm === arm) sums.add(person);
    return armLine(sums, shares, kept);
  });
  if (lines.some((line) => "failedAt" in line)) return lines;
  const [control, treated] = lines.map((line, arm) => {
    const spread = (clustered ? openClustersSpread : openPeopleSpread)(line as ArmLine);
    people.forEach((person, i) => {
      if (person.cluster !== people[i - 1]?.cluster) spread.closeCluster();
      if (person.arm === arm) spread.add(person);
    });
    spread.closeCluster();
    const end = spread.end(1, 0);
    if (end === undefined) throw new Error("Somebody fixes their own prediction.");
    return end;
  }) as [never, never];
  return linDifference({
    ...{ control, treated, people: rows.length, columns: 21, covariates: 2, clustered, left: [] },
  });
}

describe("sums of blocks and covariates", () => {
  const data = {
    ...{ y: column("y"), x: column("x"), w: column("w"), block: column("block"), cluster: column("cluster") },
    assignment: column("arm"),
  };
  it.each([false, true])(
    "give the regression that has a column for each block, clusters: %s",
    (clustered) => {
      const estimate = estimateITT(data, {
        ...{ outcome: "y", assignment: "assignment", control: "0", blocks: "block", covariates: ["x", "w"] },
        ...(clustered ? { clusters: "cluster" } : {}),
      });
      const sums = fromSums(clustered, [0, 1]) as ReturnType<typeof linDifference>;
      expect(sums.estimate).toBeCloseTo(estimate.estimate, 10);
      expect(Math.sqrt(sums.variance)).toBeCloseTo(estimate.stdError, 10);
      expect(sums.df).toBeCloseTo(estimate.df, 6);
    },
  );
  it("name the first covariate that says nothing new", () => {
    expect(fromSums(false, [0, 1, 2], 2)).toEqual([{ failedAt: 2 }, { failedAt: 2 }]);
    expect(fromSums(false, [0, 1, 2], 0)).toEqual([{ failedAt: 2 }, { failedAt: 2 }]);
  });
  it("take the place of columns that no memory holds, which are refused", () => {
    const of = (value: (i: number) => number) => Float64Array.from({ length: 36_000 }, (_, i) => value(i));
    const many = {
      y: of((i) => i % 7),
      arm: of((i) => i % 2),
      block: of((i) => i >> 2),
      x: of((i) => i % 5),
    };
    expect(() =>
      estimateITT(many, {
        ...{ outcome: "y", assignment: "arm", control: "0", blocks: "block", covariates: ["x"] },
      }),
    ).toThrow("36,000 people on 9,000 columns of covariates and blocks would hold about 7.8 GB");
  });
});
