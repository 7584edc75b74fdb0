import { join } from "node:path";
import { here, python, run } from "./jupyter.js";

export const fixtures = join(here, "fixtures");

/** Each way to break a notebook, with the sentence that the learner reads. */
export const broken: Readonly<Record<string, string>> = {
  "type-error": "Line 1: `count` takes a number, but it is given a text.",
  throw: "Line 1: This cell gives up.",
  "reference-error": "Line 1: there is nothing called `nobodyMadeThis` yet.",
  "rejected-await": "Line 1: The answer is no.",
  "floating-rejection": "Line 1: Nobody waits for this.",
};
export const names = ["good", ...Object.keys(broken)];
/** nbmake runs notebooks with nbclient, so one that stops and one that nobody waits for stand for all: each is run once. */
export const inNbmake = ["throw", "floating-rejection"];
export const inNbclient = Object.entries(broken).filter(([name]) => !inNbmake.includes(name));

export interface Ended {
  readonly name: string;
  readonly failure: { readonly ename: string; readonly evalue: string } | null;
  readonly outputs: readonly (readonly {
    readonly output_type: string;
    readonly name?: string;
    readonly text?: string;
  }[])[];
}

export const files = (of: readonly string[]) => of.map((name) => join(fixtures, `${name}.ipynb`));

export async function runWithNbclient(
  of: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<readonly Ended[]> {
  const { out } = await run(python, [join(here, "run-notebooks.py"), ...files(of)], env);
  return out
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}
