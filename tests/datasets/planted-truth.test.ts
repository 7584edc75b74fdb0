import { describe, expect, it } from "vitest";
import { ALL_DATASETS } from "../../datasets/build/all-datasets.js";
import { CHANCE_BY_HOUR, drawPasses, TURF_FACTOR } from "../../datasets/build/canvass-log-draw.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { DATASET_NAMES, type DatasetName } from "../../src/library/table/datasets/dataset-name.js";
import { describeDataset } from "../../src/library/table/datasets/describe-dataset.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;
const rowsOf = (name: DatasetName): Row[] => loadDataset(name).objects() as Row[];
const count = (rows: readonly Row[], column: string, value: unknown): number =>
  rows.filter((row) => row[column] === value).length;

describe("the canvass log", () => {
  const rows = rowsOf("canvass-log");

  it("has the totals of Module 1: 288 canvassed, 96 refused, 720 not home, 96 bad records in 1,200", () => {
    expect(rows).toHaveLength(1200);
    expect(
      ["canvassed", "refused", "not home", "bad record"].map((result) => count(rows, "result", result)),
    ).toEqual([288, 96, 720, 96]);
    expect(["moved", "wrong address", "deceased"].map((reason) => count(rows, "badReason", reason))).toEqual([
      58, 31, 7,
    ]);
  });

  it("has the support answers 86, 58, 72, 29 and 43, and only where somebody was canvassed", () => {
    expect([1, 2, 3, 4, 5].map((id) => count(rows, "supportId", id))).toEqual([86, 58, 72, 29, 43]);
    expect(rows.every((row) => (row.supportId !== null) === (row.result === "canvassed"))).toBe(true);
    expect(rows.every((row) => (row.badReason !== null) === (row.result === "bad record"))).toBe(true);
  });

  it("goes back only to doors where nobody was home, later than before", () => {
    const doors = new Map<unknown, Row[]>();
    for (const row of rows) doors.set(row.doorId, [...(doors.get(row.doorId) ?? []), row]);
    expect(doors.size).toBe(780);
    for (const knocks of doors.values()) {
      expect(knocks.map((row) => row.pass)).toEqual(knocks.map((_, index) => index + 1));
      expect(knocks.slice(0, -1).every((row) => row.result === "not home")).toBe(true);
    }
  });

  it("was drawn with the published chances: over 200 seeds the rates come back within 2 points", () => {
    const tally = new Map<string, { knocks: number; contacts: number; expected: number }>();
    for (let seed = 1; seed <= 200; seed++) {
      for (const { hour, turf, result } of drawPasses(randomSource(seed))) {
        if (result === "bad record") continue;
        for (const key of [String(hour), turf]) {
          const cell = tally.get(key) ?? { knocks: 0, contacts: 0, expected: 0 };
          cell.knocks += 1;
          cell.contacts += result === "canvassed" ? 1 : 0;
          cell.expected += (CHANCE_BY_HOUR[hour] ?? Number.NaN) * (TURF_FACTOR[turf] ?? Number.NaN);
          tally.set(key, cell);
        }
      }
    }
    expect(tally.size).toBe(16);
    for (const [key, { knocks, contacts, expected }] of tally) {
      expect(Math.abs(contacts / knocks - expected / knocks), key).toBeLessThan(0.02);
    }
  });

  it("shows the evening ahead of the day, as planted", () => {
    const rate = (wanted: (hour: number) => boolean): number => {
      const knocks = rows.filter((row) => wanted(Number(row.hour)));
      return count(knocks, "result", "canvassed") / knocks.length;
    };
    expect(rate((hour) => hour >= 17)).toBeGreaterThan(rate((hour) => hour < 17) + 0.1);
  });
});

describe("one person in four systems", () => {
  const signUps = rowsOf("sign-up-list");
  const emails = new Set(signUps.map((row) => row.email));

  it("joins 200 sign-ups to 201 rows of the voter file, because one address stands there twice", () => {
    expect(emails.size).toBe(200);
    const joined = loadDataset("sign-up-list").join(loadDataset("voter-rows"), "email");
    expect(joined.numRows()).toBe(201);
    expect(new Set(rowsOf("voter-rows").map((row) => row.voterId)).size).toBe(201);
  });

  it("has 24 addresses typed otherwise, which trimming and small letters repair", () => {
    expect(signUps.filter((row) => row.emailAsTyped !== row.email)).toHaveLength(24);
    expect(signUps.every((row) => String(row.emailAsTyped).trim().toLowerCase() === row.email)).toBe(true);
  });

  it("has nine walk-ins at events, and no action of somebody unknown", () => {
    const strangers = new Set(
      rowsOf("event-attendance")
        .map((row) => row.email)
        .filter((email) => !emails.has(email)),
    );
    expect(strangers.size).toBe(9);
    expect(rowsOf("actions").every((row) => emails.has(row.email ?? null))).toBe(true);
  });

  it("shows that those who came act more often, as planted", () => {
    const came = new Set(rowsOf("event-attendance").map((row) => row.email));
    const acted = new Set(rowsOf("actions").map((row) => row.email));
    const share = (people: readonly Row[]): number =>
      people.filter((row) => acted.has(row.email ?? null)).length / people.length;
    const guests = signUps.filter((row) => came.has(row.email ?? null));
    const others = signUps.filter((row) => !came.has(row.email ?? null));
    expect(share(guests)).toBeGreaterThan(share(others) + 0.2);
  });
});

describe("every synthetic dataset", () => {
  const names = DATASET_NAMES.filter((name) => describeDataset(name).synthetic);

  it.each(names)("%s says SYNTHETIC in its title and publishes seed, generator and planted truth", (name) => {
    const passport = describeDataset(name);
    expect(passport.title).toContain("SYNTHETIC");
    expect(passport.truth?.seed).toBeGreaterThan(0);
    expect(passport.truth?.generator).toContain("xoshiro128**");
    expect(passport.truth?.planted.length).toBeGreaterThan(0);
  });

  it("has no address outside example.org, a domain that is reserved for examples", () => {
    expect(names).toEqual(
      ALL_DATASETS.filter(({ description }) => description.truth !== undefined).map(
        ({ description }) => description.name,
      ),
    );
    for (const name of names) {
      const text = JSON.stringify(rowsOf(name));
      expect(
        text.match(/@[\w.-]+/g)?.every((domain) => domain.toLowerCase() === "@example.org") ?? true,
        name,
      ).toBe(true);
    }
  });
});
