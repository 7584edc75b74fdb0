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
  readonly outputs: readonly (readonly { readonly output_type: string; readonly name?: string }[])[];
}

const guard = join(here, "refuse-network.cjs").replaceAll("\\", "/");
const refused = { ...jupyter.env, NODE_OPTIONS: `--require "${guard}"`, MOVEMENT_DATA_WORK: work };

describe("with the network refused", () => {
  test.each(notebooks)(
    "%s runs from top to bottom as it is handed out",
    async (name) => {
      const { out } = await run(python, [join(here, "run-notebooks.py"), join(folder, name)], refused);
      const ended = JSON.parse(out.split("\n").find((line) => line.startsWith("{")) ?? "{}") as Ended;
      expect(ended.failure).toBeNull();
      expect(
        ended.outputs.flat().filter((output) => output.name === "stderr" || output.output_type === "error"),
      ).toEqual([]);
      expect(ended.outputs.flat().length).toBeGreaterThan(3);
    },
    120_000,
  );

  test("a cell that opens a connection is refused, whichever way it tries: the tests above can fail", async () => {
    const path = join(here, "opens-connections.ipynb");
    const { out } = await run(python, [join(here, "run-notebooks.py"), path], refused);
    for (const way of ["fetch", "tcp", "http", "udp", "worker"]) {
      expect(out).toContain(`${way}: A cell tried to open a connection.`);
    }
  }, 120_000);
});
