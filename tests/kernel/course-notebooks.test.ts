import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
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
  const seconds = new Map<string, number>();

  test.each(notebooks)(
    "%s runs from top to bottom as it is handed out",
    async (name) => {
      const began = performance.now();
      const { out } = await run(python, [join(here, "run-notebooks.py"), join(folder, name)], refused);
      seconds.set(name, (performance.now() - began) / 1000);
      const ended = JSON.parse(out.split("\n").find((line) => line.startsWith("{")) ?? "{}") as Ended;
      expect(ended.failure).toBeNull();
      expect(
        ended.outputs.flat().filter((output) => output.name === "stderr" || output.output_type === "error"),
      ).toEqual([]);
      expect(ended.outputs.flat().length).toBeGreaterThan(3);
      for (const { data = {} } of ended.outputs.flat()) {
        if (PLOTLY in data) expect([data["text/plain"]].flat().join(""), name).toMatch(/\w.{20,}/s);
      }
    },
    120_000,
  );

  test("the whole course runs in less than six minutes", () => {
    const sum = [...seconds.values()].reduce((all, one) => all + one, 0);
    console.log(`${sum.toFixed(0)} s for ${seconds.size} notebooks`);
    expect(seconds.size).toBe(notebooks.length);
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
