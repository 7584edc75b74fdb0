import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignBlocks } from "../../src/library/experiment/assign/assign-blocks.js";
import { assignClusters } from "../../src/library/experiment/assign/assign-clusters.js";
import { assignComplete, assignSimple } from "../../src/library/experiment/assign/assign-people.js";
import { assignmentCSV } from "../../src/library/experiment/assign/assignment-csv.js";
import { assignmentRecord, matchesRecord } from "../../src/library/experiment/assign/assignment-record.js";
import { drawCounts } from "../../src/library/experiment/assign/draw-counts.js";
import { repeatDraw } from "../../src/library/experiment/assign/repeat-draw.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import { temporaryFile } from "../course/temporary-file.js";
import { tests } from "./fixture.js";

const count = (list: readonly string[], arm: string): number => list.filter((value) => value === arm).length;

/** How many standard errors the share of seeds that give `arm` to a person is off its probability. */
function offBy(draw: (seed: number) => readonly string[], person: number, arm: string, p: number): number {
  const seeds = 4000;
  let hits = 0;
  for (let seed = 0; seed < seeds; seed++) if (draw(seed)[person] === arm) hits++;
  return Math.abs(hits / seeds - p) / Math.sqrt((p * (1 - p)) / seeds);
}

describe("assignComplete", () => {
  it("gives exact counts, and counts beside the exact number where it is not whole", () => {
    const arms = assignComplete(6000, {
      arms: ["control", "A", "B"],
      probabilities: [0.5, 0.3, 0.2],
      seed: 1,
    });
    expect([count(arms, "control"), count(arms, "A"), count(arms, "B")]).toEqual([3000, 1800, 1200]);
    for (let seed = 0; seed < 50; seed++) {
      expect([3, 4]).toContain(count(assignComplete(7, { seed }), "treatment"));
    }
  });
  it("takes 0.1 of 30 people as 3, though binary rounding says a hair more", () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(
        count(assignComplete(30, { arms: ["control", "A"], probabilities: [0.9, 0.1], seed }), "A"),
      ).toBe(3);
    }
  });
  it("repeats with the same seed and differs with another", () => {
    expect(assignComplete(100, { seed: 5 })).toEqual(assignComplete(100, { seed: 5 }));
    expect(assignComplete(100, { seed: 5 })).not.toEqual(assignComplete(100, { seed: 6 }));
  });
  it.each(tests.draws)("gives the list that another program gives for seed $seed", ({ n, seed, arms }) => {
    expect(assignComplete(n, { seed })).toEqual(arms);
  });
});

describe("everybody has exactly the chance that was asked for", () => {
  const three = { arms: ["control", "A", "B"], probabilities: [0.45, 0.35, 0.2] };
  const kinds: [string, (seed: number) => string[]][] = [
    ["simple", (seed) => assignSimple(7, { ...three, seed })],
    ["complete, counts not whole", (seed) => assignComplete(7, { ...three, seed })],
    [
      "blocks, counts not whole",
      (seed) => assignBlocks(["a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "a"], { ...three, seed }),
    ],
    ["clusters, counts not whole", (seed) => assignClusters([1, 1, 2, 3, 3, 4, 5, 6, 7], { ...three, seed })],
    [
      "blocked clusters",
      (seed) =>
        assignClusters([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1], {
          ...three,
          seed,
          blocks: ["n", "n", "n", "n", "n", "s", "s", "s", "s", "s", "s", "n"],
        }),
    ],
  ];
  it.each(kinds)("%s", (_, draw) => {
    for (const [person, arm, p] of [
      [0, "control", 0.45],
      [3, "A", 0.35],
      [6, "B", 0.2],
    ] as const) {
      expect(offBy(draw, person, arm, p)).toBeLessThan(4.5);
    }
  });
  it("the odd units are spread so that the expected counts are exact", () => {
    const random = randomSource(3);
    const probabilities = [0.15, 0.37, 0.48];
    const sums = [0, 0, 0];
    for (let draw = 0; draw < 20_000; draw++) {
      const counts = drawCounts(11, probabilities, random);
      expect(counts.reduce((sum, c) => sum + c, 0)).toBe(11);
      counts.forEach((c, k) => {
        expect(Math.abs(c - 11 * (probabilities[k] as number))).toBeLessThan(1);
        sums[k] = (sums[k] ?? 0) + c;
      });
    }
    sums.forEach((sum, k) => {
      expect(Math.abs(sum / 20_000 - 11 * (probabilities[k] as number))).toBeLessThan(0.02);
    });
  });
  it("any two people of a complete draw are equally likely to share an arm", () => {
    let together = 0;
    for (let seed = 0; seed < 4000; seed++) {
      const arms = assignComplete(6, { seed });
      if (arms[1] === arms[4]) together++;
    }
    expect(Math.abs(together / 4000 - 0.4)).toBeLessThan(4.5 * Math.sqrt(0.24 / 4000));
  });
});

describe("blocks and clusters", () => {
  it("every block has its exact counts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (sizes, seed) => {
          const blocks = sizes.flatMap((size, block) => Array<number>(2 * size).fill(block));
          const arms = assignBlocks(blocks, { seed });
          sizes.forEach((size, block) => {
            expect(arms.filter((arm, i) => blocks[i] === block && arm === "treatment").length).toBe(size);
          });
        },
      ),
    );
  });
  it("a cluster is never split, and half of each block's clusters are treated", () => {
    const clusters = ["p", "q", "p", "r", "s", "q", "t", "u"];
    const blocks = ["n", "n", "n", "s", "n", "n", "s", "n"];
    for (let seed = 0; seed < 30; seed++) {
      const arms = assignClusters(clusters, { blocks, seed });
      expect(arms[0]).toBe(arms[2]);
      expect(arms[1]).toBe(arms[5]);
      const inNorth = new Set(clusters.filter((_, i) => blocks[i] === "n" && arms[i] === "treatment"));
      expect(inNorth.size).toBe(2);
      expect(arms[3]).not.toBe(arms[6]);
    }
  });
});

describe("impossible designs are refused in a sentence", () => {
  it("arms that sum above 1", () => {
    expect(() => assignComplete(10, { arms: ["control", "A"], probabilities: [0.6, 0.6], seed: 1 })).toThrow(
      "The probabilities of the arms add up to 1.2, but they must add up to 1: everybody goes to exactly one arm.",
    );
  });
  it("one arm, unnamed arms, twins, a wrong number of probabilities, a probability of 1", () => {
    expect(() => assignComplete(10, { arms: ["control"], seed: 1 })).toThrow("needs two arms or more");
    expect(() => assignComplete(10, { arms: ["control", " "], seed: 1 })).toThrow("arm 2 is the text");
    expect(() => assignComplete(10, { arms: ["A", "A"], seed: 1 })).toThrow('Two arms are called "A"');
    expect(() => assignComplete(10, { probabilities: [1], seed: 1 })).toThrow("Give one for each arm");
    expect(() => assignComplete(10, { probabilities: [1, 0], seed: 1 })).toThrow("between 0 and 1");
  });
  it("nobody, part of a person, no seed", () => {
    expect(() => assignComplete(0, { seed: 1 })).toThrow("whole number such as 6000, but it is 0");
    expect(() => assignSimple(2.5, { seed: 1 })).toThrow("2.5");
    expect(() => assignComplete(10, { seed: Number.NaN })).toThrow('"seed" must be a number, but it is NaN');
    expect(() => assignBlocks([], { seed: 1 })).toThrow("nobody to assign");
  });
  it("no options, arms or probabilities that are no list, no list of blocks or clusters", () => {
    const not = (value: unknown): never => value as never;
    expect(() => assignComplete(10, not(undefined))).toThrow(
      "The options must say a seed, such as { seed: 2026 }",
    );
    expect(() => assignComplete(10, { arms: not("control,text"), seed: 1 })).toThrow(
      'arms must be a list such as ["control", "text"], but it is the text "control,text".',
    );
    expect(() => assignComplete(10, { probabilities: not(0.5), seed: 1 })).toThrow(
      "probabilities must be a list such as [0.5, 0.5], but it is 0.5.",
    );
    expect(() => assignBlocks(not(undefined), { seed: 1 })).toThrow(
      "blocks must be a list with one block for each person, but it is nothing (undefined).",
    );
    expect(() => assignClusters(not("home"), { seed: 1 })).toThrow(
      'clusters must be a list with one cluster for each person, but it is the text "home".',
    );
  });
  it("a block of one", () => {
    expect(() => assignBlocks(["Ada", "Ada", "Bly"], { seed: 1 })).toThrow(
      'Block "B••" has 1 person, so a share of 0.5 leaves less than one for "control". It needs at least 2',
    );
  });
  it("one cluster, and one cluster in a block", () => {
    expect(() => assignClusters(["1 Oak", "1 Oak"], { seed: 1 })).toThrow("The list has 1 cluster,");
    expect(() => assignClusters([1, 2, 3], { blocks: ["n", "n", "s"], seed: 1 })).toThrow(
      'Block "s" has 1 cluster',
    );
  });
  it("a cluster in two blocks, a person without a block", () => {
    expect(() => assignClusters([1, 1, 2, 3], { blocks: ["n", "s", "n", "s"], seed: 1 })).toThrow(
      "lies in two blocks",
    );
    expect(() => assignBlocks(["n", null, "n"], { seed: 1 })).toThrow('Row 2 has no block in "blocks"');
    expect(() => assignClusters([1, 2], { blocks: ["n"], seed: 1 })).toThrow("2 clusters but 1 block");
  });
});

describe("the record of a draw", () => {
  const arms = assignComplete(4, { seed: 2026 });
  const ids = [11, 12, 13, 14];
  const record = assignmentRecord(arms, { seed: 2026, date: "2026-10-01", ids });
  it("names the generator, the seed, the date given, the counts and the hash", () => {
    expect(record).toMatchObject({
      date: "2026-10-01",
      method: "complete",
      seed: 2026,
      generator: "xoshiro128** 1.1, SplitMix32 seeding, v1",
      n: 4,
      counts: { control: 2, treatment: 2 },
    });
    expect(record.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
  it("recognises its list, also when the ids came back as texts, and no other", () => {
    expect(matchesRecord(arms, record, ids)).toBe(true);
    expect(matchesRecord(arms, record, ids.map(String))).toBe(true);
    expect(matchesRecord(arms, record, [11, 12, 14, 13])).toBe(false);
    expect(matchesRecord(arms, record)).toBe(false);
    const two = { arms: ["a", "b"], seed: 1, date: "2026-10-01" };
    expect(matchesRecord(["a,b"], assignmentRecord(["a", "b"], two))).toBe(false);
  });
  it("refuses a date that is no day, and ids that do not fit", () => {
    expect(() => assignmentRecord(arms, { seed: 1, date: "2026-02-29" })).toThrow('the text "2026-02-29"');
    expect(assignmentRecord(arms, { seed: 1, date: "2028-02-29" }).date).toBe("2028-02-29");
    expect(() => assignmentRecord(arms, { seed: 1, date: "2026-10-01", ids: [1] })).toThrow(
      "4 arms but 1 id",
    );
  });
});

describe("a draw is repeated from its record alone", () => {
  const clusters = Array.from({ length: 60 }, (_, i) => `home ${Math.floor(i / 3)}`);
  const blocks = Array.from({ length: 60 }, (_, i) => (i < 30 ? "north" : "south"));
  const ids = Array.from({ length: 60 }, (_, i) => 500 + i);
  const design = { arms: ["usual", "A", "B"], probabilities: [0.5, 0.3, 0.2], seed: 77 };
  const draws = {
    simple: assignSimple(60, design),
    complete: assignComplete(60, design),
    blocks: assignBlocks(blocks, design),
    clusters: assignClusters(clusters, design),
    "blocked clusters": assignClusters(clusters, { ...design, blocks }),
  };
  const methods = Object.keys(draws) as (keyof typeof draws)[];
  it.each(methods)("%s, also when the record was written to a file", (method) => {
    const record = assignmentRecord(draws[method], { ...design, method, date: "2026-10-01", ids });
    const read = JSON.parse(JSON.stringify(record)) as typeof record;
    expect(repeatDraw(read, { ids, blocks, clusters })).toEqual(draws[method]);
  });
  it("in another process that knows only the records", () => {
    const records = methods.map((method) =>
      assignmentRecord(draws[method], { ...design, method, date: "2026-10-01", ids }),
    );
    const program = `
      import { repeatDraw } from "movement-data";
      const { records, list } = JSON.parse(process.argv[1]);
      console.log(JSON.stringify(records.map((record) => repeatDraw(record, list))));`;
    const given = JSON.stringify({ records, list: { ids, blocks, clusters } });
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", program, given], {
      cwd: new URL("../../", import.meta.url),
      encoding: "utf8",
    });
    expect(JSON.parse(printed)).toEqual(methods.map((method) => draws[method]));
  });
  it("refuses a list in another order, missing ids, blocks or clusters, and another generator", () => {
    const record = assignmentRecord(draws.blocks, { ...design, method: "blocks", date: "2026-10-01", ids });
    const other = "The list that this record gives is not the one whose fingerprint it carries.";
    expect(() => repeatDraw(record, { ids: [...ids].reverse(), blocks })).toThrow(other);
    expect(() => repeatDraw(record, { ids, blocks: ids.map((id) => id % 2) })).toThrow(other);
    expect(() => repeatDraw(record, { blocks })).toThrow("their ids if the record was made with ids");
    expect(() => repeatDraw(record, { ids })).toThrow(
      "60 people assigned by blocks, but no blocks were given. Give the block of each person",
    );
    expect(() => repeatDraw({ ...record, generator: "dice" }, { ids, blocks })).toThrow(
      'made with the generator "dice"',
    );
  });
  it("a record does not leave an arm out", () => {
    expect(() => assignmentRecord(["control", "text"], { seed: 1, date: "2026-10-01" })).toThrow(
      'Person 2 has the text "••••" (masked) as arm, but the arms are control, treatment. Give the arms of the draw',
    );
  });
});

describe("the assignment file", () => {
  const list = {
    id: [1, 2, 3, 4],
    name: ['=HYPERLINK("x")', "Bo, Jr.", "@sum", "-5"],
    balance: [-5, 2.5, 0, 1],
  };
  it("neutralises formula cells in every text, also in headings, and leaves numbers alone", () => {
    const csv = assignmentCSV({ "=a": ["+1+1", "ok"], n: [-5, 1] }, ["=cmd", "text"]);
    expect(csv).toBe("'=a,n,assignment\r\n'+1+1,-5,'=cmd\r\nok,1,text\r\n");
  });
  it("re-reads to the same rows and the same analysis", () => {
    const arms = ["control", "text", "control", "text"];
    const again = readCSV(temporaryFile("assignment.csv", assignmentCSV(list, arms)));
    expect(again.array("name")).toEqual(['=HYPERLINK("x")', "Bo, Jr.", "@sum", "-5"]);
    const options = { outcome: "balance", assignment: "assignment" };
    expect(estimateITT(again, options)).toEqual(estimateITT({ ...list, assignment: arms }, options));
  });
  it("marks its letters for spreadsheets when there are any beyond plain English", () => {
    const names = { name: ["Zoë", "Íñigo", "Bo", "李"], id: [1, 2, 3, 4] };
    const csv = assignmentCSV(names, ["a", "b", "a", "b"]);
    expect(csv.startsWith("\uFEFFname,id,assignment\r\n")).toBe(true);
    const again = readCSV(temporaryFile("letters.csv", csv));
    expect(again.columnNames()).toEqual(["name", "id", "assignment"]);
    expect(again.array("name")).toEqual(names.name);
    expect(assignmentCSV({ id: [1, 2] }, ["a", "b"]).startsWith("id")).toBe(true);
  });
  it("refuses a list of another length and a column that is there", () => {
    expect(() => assignmentCSV(list, ["control"])).toThrow("4 rows but 1 arm");
    expect(() => assignmentCSV(list, ["a", "b", "c", "d"], { column: "id" })).toThrow(
      'a column called "id" already',
    );
  });
});
