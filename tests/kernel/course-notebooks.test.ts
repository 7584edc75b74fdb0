import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { here, python, run, temporaryJupyter } from "./jupyter.js";

const folder = resolve("notebooks");
const notebooks = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ipynb") && !name.includes(".ipynb_checkpoints"),
);
const jupyter = temporaryJupyter();
const work = mkdtempSync(join(tmpdir(), "movement-data-work-"));
afterAll(() => {
  jupyter.remove();
  rmSync(work, { recursive: true });
});

interface Ended {
  readonly name: string;
  readonly failure: { readonly evalue: string } | null;
  readonly outputs: readonly (readonly Shown[])[];
  readonly seconds: number;
}

interface Shown {
  readonly output_type: string;
  readonly name?: string;
  readonly data?: Readonly<Record<string, string | readonly string[] | object>>;
}

const PLOTLY = "application/vnd.plotly.v1+json";

/** The longest time for all notebooks one after the other, kernels started anew, in seconds. */
const WHOLE_COURSE = 360;

const guard = join(here, "refuse-network.cjs").replaceAll("\\", "/");
const refused = { ...jupyter.env, NODE_OPTIONS: `--require "${guard}"`, MOVEMENT_DATA_WORK: work };

describe("with the network refused", () => {
  // One Python for all of them, but a fresh kernel for each.
  const ended = new Map<string, Ended>();
  beforeAll(async () => {
    const files = notebooks.map((name) => join(folder, name));
    const { out } = await run(python, [join(here, "run-notebooks.py"), ...files], refused);
    for (const line of out.split("\n").filter((text) => text.startsWith("{"))) {
      const one = JSON.parse(line) as Ended;
      ended.set(one.name, one);
    }
  }, 600_000);

  test.each(notebooks)("%s runs from top to bottom as it is handed out", (name) => {
    const { failure, outputs } = ended.get(basename(name)) ?? { failure: "it did not run", outputs: [] };
    expect(failure).toBeNull();
    expect(
      outputs.flat().filter((output) => output.name === "stderr" || output.output_type === "error"),
    ).toEqual([]);
    expect(outputs.flat().length).toBeGreaterThan(3);
    for (const { data = {} } of outputs.flat()) {
      if (PLOTLY in data) expect([data["text/plain"]].flat().join(""), name).toMatch(/\w.{20,}/s);
    }
  });

  test("the whole course runs in less than six minutes", () => {
    const sum = [...ended.values()].reduce((all, { seconds }) => all + seconds, 0);
    console.log(`${sum.toFixed(0)} s for ${ended.size} notebooks`);
    expect(ended.size).toBe(notebooks.length);
    expect(sum).toBeLessThan(WHOLE_COURSE);
  });

  test("a cell that opens a connection is refused, whichever way it tries: the tests above can fail", async () => {
    const path = join(here, "opens-connections.ipynb");
    const { out } = await run(python, [join(here, "run-notebooks.py"), path], refused);
    for (const way of ["fetch", "tcp", "http", "udp", "worker"]) {
      expect(out).toContain(`${way}: A cell tried to open a connection.`);
    }
  }, 120_000);
});
