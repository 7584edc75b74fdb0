import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { here, python, run, temporaryJupyter } from "./jupyter.js";

const fixtures = join(here, "fixtures");

/** Each way to break a notebook, with the sentence that the learner reads. */
const broken: Readonly<Record<string, string>> = {
  "type-error": "Line 1: `count` takes a number, but it is given a text.",
  throw: "Line 1: This cell gives up.",
  "reference-error": "Line 1: there is nothing called `nobodyMadeThis` yet.",
  "rejected-await": "Line 1: The answer is no.",
  "floating-rejection": "Line 1: Nobody waits for this.",
};
const names = ["good", ...Object.keys(broken)];
/** nbmake runs notebooks with nbclient, so one that stops and one that nobody waits for stand for all: each is run once. */
const inNbmake = ["throw", "floating-rejection"];
const inNbclient = Object.entries(broken).filter(([name]) => !inNbmake.includes(name));

interface Ended {
  readonly name: string;
  readonly failure: { readonly ename: string; readonly evalue: string } | null;
  readonly outputs: readonly (readonly {
    readonly output_type: string;
    readonly name?: string;
    readonly text?: string;
  }[])[];
}

const jupyter = temporaryJupyter();
const files = (of: readonly string[]) => of.map((name) => join(fixtures, `${name}.ipynb`));

async function runWithNbclient(of: readonly string[], env: NodeJS.ProcessEnv): Promise<readonly Ended[]> {
  const { out } = await run(python, [join(here, "run-notebooks.py"), ...files(of)], env);
  return out
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

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

test("nbmake passes the good notebook and fails each broken one by itself", async () => {
  const args = [
    "-m",
    "pytest",
    "--nbmake",
    "-p",
    "no:cacheprovider",
    "-q",
    "--color=no",
    "-rA",
    ...files(["good", ...inNbmake]),
  ];
  const { status, out } = await run(python, args, jupyter.env);
  expect(status).toBe(1);
  const passed = out.split("\n").filter((line) => line.startsWith("PASSED"));
  const failed = out.split("\n").filter((line) => line.startsWith("FAILED"));
  expect(passed).toEqual([expect.stringContaining("good.ipynb")]);
  expect(failed.length).toBe(inNbmake.length);
  for (const name of inNbmake) {
    expect(failed.some((line) => line.includes(`${name}.ipynb`))).toBe(true);
    expect(out).toContain(broken[name]);
  }
}, 120_000);

test("the good notebook also runs in a stock tslab, which prints what the library shows", async () => {
  const stock = temporaryJupyter({ stock: true });
  const [good] = await runWithNbclient(["good"], stock.env);
  stock.remove();
  expect(good?.failure).toBeNull();
  const outputs = good?.outputs.flat() ?? [];
  expect(outputs.filter(({ output_type }) => output_type === "display_data")).toEqual([]);
  // A stock tslab tells its errors as text only.
  expect(outputs.filter(({ name }) => name === "stderr")).toEqual([]);
  expect(outputs.some(({ text }) => text?.startsWith("4"))).toBe(true);
}, 60_000);
