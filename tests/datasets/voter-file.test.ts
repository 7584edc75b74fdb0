import { describe, expect, it } from "vitest";
import { drawVoters } from "../../datasets/build/voter-file-draw.js";
import { LETTER_TRUTH, SUPPORT_TRUTH, TURNOUT_TRUTH } from "../../datasets/build/voter-file-truth.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import { tidy } from "../../src/library/model/fit/tidy.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

const people = [...drawVoters(randomSource(2026), 100_000)];
const column = (read: (person: (typeof people)[number]) => unknown): unknown[] => people.map(read);

describe("the synthetic voter file", () => {
  it("has the people that the generator draws from its seed", () => {
    const file = loadDataset("voter-file");
    expect(file.numRows()).toBe(100_000);
    expect(Array.from<unknown>(file.array("age")).slice(0, 500)).toEqual(
      people.slice(0, 500).map(({ age }) => age),
    );
    expect(Array.from<unknown>(file.array("voted2026"))).toEqual(column(({ voted2026 }) => voted2026));
  });

  it("starts with the same people at any size", () => {
    expect([...drawVoters(randomSource(2026), 50)].at(-1)?.turnoutChance).toBe(people[49]?.turnoutChance);
    expect([...drawVoters(randomSource(1), 1)]).toHaveLength(1);
  });

  it("gives the planted turnout back to a model of those who got no letter, within 4 standard errors", () => {
    const rows = people.filter(({ letter }) => !letter);
    const yes = (value: boolean | null): number => Number(value === true);
    const fit = fitLogistic(
      {
        voted: rows.map(({ voted2026 }) => voted2026),
        ageTens: rows.map(({ age }) => (age - 50) / 10),
        ageTensSquared: rows.map(({ age }) => ((age - 50) / 10) ** 2),
        female: rows.map(({ sex }) => Number(sex === "Female")),
        education: rows.map(({ education }) => education),
        yearsAtAddress: rows.map(({ yearsAtAddress }) => yearsAtAddress),
        voted2020: rows.map(({ voted2020 }) => yes(voted2020)),
        voted2022: rows.map(({ voted2022 }) => yes(voted2022)),
        voted2024: rows.map(({ voted2024 }) => yes(voted2024)),
      },
      {
        outcome: "voted",
        predictors: [
          "ageTens",
          "ageTensSquared",
          "female",
          "education",
          "yearsAtAddress",
          "voted2020",
          "voted2022",
          "voted2024",
        ],
        reference: { education: "High school or less", yearsAtAddress: "less than 1" },
      },
    );
    const { education, yearsAtAddress, ...numbers } = TURNOUT_TRUTH;
    const planted: Record<string, number> = {
      ...numbers,
      ...named("education", education),
      ...named("yearsAtAddress", yearsAtAddress),
    };
    for (const { term, estimate, stdError } of tidy(fit)) {
      expect(Math.abs(estimate - (planted[term] ?? Number.NaN)) / stdError, term).toBeLessThan(4);
    }
  });

  it("gives the planted support back to a model of everybody, within 4 standard errors", () => {
    const { party, race, education } = SUPPORT_TRUTH;
    const fit = fitLogistic(
      {
        supports: column(({ supports }) => supports),
        female: column(({ sex }) => Number(sex === "Female")),
        party: column((person) => person.party),
        race: column((person) => person.race),
        education: column((person) => person.education),
      },
      {
        outcome: "supports",
        predictors: ["female", "party", "race", "education"],
        reference: { party: "Independent", race: "Other", education: "High school or less" },
      },
    );
    const planted: Record<string, number> = {
      intercept: SUPPORT_TRUTH.intercept,
      female: SUPPORT_TRUTH.female,
      ...named("party", party),
      ...named("race", race),
      ...named("education", education),
    };
    for (const { term, estimate, stdError } of tidy(fit)) {
      expect(Math.abs(estimate - (planted[term] ?? Number.NaN)) / stdError, term).toBeLessThan(4);
    }
  });

  it("shows the planted effect of the letter in each band of the chance to vote, within 4 standard errors", () => {
    let low = 0;
    for (const { below, effect } of LETTER_TRUTH) {
      const band = people.filter(({ turnoutChance }) => turnoutChance >= low && turnoutChance < below);
      const share = (letter: boolean): { rate: number; n: number } => {
        const arm = band.filter((person) => person.letter === letter);
        return { rate: arm.filter(({ voted2026 }) => voted2026).length / arm.length, n: arm.length };
      };
      const [treated, control] = [share(true), share(false)];
      const stdError = Math.sqrt(
        (treated.rate * (1 - treated.rate)) / treated.n + (control.rate * (1 - control.rate)) / control.n,
      );
      expect(Math.abs(treated.rate - control.rate - effect) / stdError, `below ${below}`).toBeLessThan(4);
      low = below;
    }
  });
});

function named(column: string, levels: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(levels).map(([level, value]) => [`${column}: ${level}`, value]));
}
