import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryJupyter } from "./jupyter.js";
import { type Ended, fixtures, inNbclient, names, runWithNbclient } from "./notebook-fixtures.js";

const jupyter = temporaryJupyter();
afterAll(() => jupyter.remove());

test("every fixture is named here", () => {
  expect(readdirSync(fixtures).sort()).toEqual(names.map((name) => `${name}.ipynb`).sort());
});

describe("nbclient, without special handling", () => {
  let ended: readonly Ended[] = [];
  beforeAll(async () => {
    ended = await runWithNbclient(["good", ...inNbclient.map(([name]) => name)], jupyter.env);
  }, 120_000);
  const of = (name: string) => ended.find((one) => one.name === `${name}.ipynb`);

  test("passes the good notebook, with its table and its last values", () => {
    expect(of("good")?.failure).toBeNull();
    const types = of("good")?.outputs.map((outputs) => outputs.map(({ output_type }) => output_type));
    expect(types).toEqual([[], ["execute_result"], ["display_data"], ["execute_result"]]);
  });

  test.each(inNbclient)("fails at: %s", (name, sentence) => {
    expect(of(name)?.failure?.evalue).toContain(sentence);
  });
});
