import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  DEBRIEF,
  type Rehearsal,
  rehearsalLines,
  rehearsed,
} from "../../kernel-setup/commands/rehearsal.mjs";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { liveDemos } from "../../src/course/debrief/live-demos.js";
import { tableRows } from "../docs/table-rows.js";
import { python, run, temporaryJupyter } from "../kernel/jupyter.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const script = join(projectRoot, "kernel-setup/jupyter/rehearse.py");
const jupyter = temporaryJupyter();
afterAll(() => jupyter.remove());

const codeIds = (notebook: string): readonly string[] => {
  const { cells } = JSON.parse(readFileSync(join(projectRoot, "notebooks", notebook), "utf8")) as {
    cells: readonly { readonly id: string; readonly cell_type: string }[];
  };
  return cells.filter(({ cell_type }) => cell_type === "code").map(({ id }) => id);
};

describe("the live demonstrations", () => {
  it.each(liveDemos.map((demo) => [demo.notebook, demo.beats] as const))(
    "of %s begin with %j, and each has a cell that runs",
    (notebook, beats) => {
      for (const beat of beats)
        expect(
          codeIds(notebook).some((id) => id === beat || id.startsWith(`${beat}-`)),
          beat,
        ).toBe(true);
    },
  );

  const guide = readFileSync(join(projectRoot, "notebooks/trainer/guide.md"), "utf8");
  const [, section = ""] = guide.split("\n## The four live demonstrations\n");
  const rows = tableRows(section.split("\n## ")[0] ?? "").map(([name = ""]) => name);

  it.each(liveDemos.map((demo) => [demo.title, demo] as const))(
    "are in the guide with their parts and minutes: %s",
    (title, { beats, minutes }) => {
      const row = rows.find((name) => name.toLowerCase().includes(title.toLowerCase())) ?? "";
      const [, parts = ""] = /, parts? (\d+(?: and \d+)*)/.exec(row) ?? [];
      expect(parts.split(" and ").map((part) => `beat-${part}`)).toEqual(beats);
      // The guide says "three to five minutes" of all four; a row that has minutes of its own must have these.
      expect(section).toContain("Each takes three to five minutes.");
      expect(minutes).toBeGreaterThanOrEqual(3);
      expect(minutes).toBeLessThanOrEqual(5);
      for (const [, named] of row.matchAll(/(\d+) min/g)) expect(Number(named)).toBe(minutes);
    },
  );
});

describe("the debrief", () => {
  it("is rehearsed first and from top to bottom", () => {
    expect(rehearsed(liveDemos)[0]).toBe(DEBRIEF);
    expect(rehearsed(liveDemos).slice(1)).toEqual(liveDemos);
    expect(DEBRIEF.beats).toEqual([]);
    expect(existsSync(join(projectRoot, "notebooks", DEBRIEF.notebook))).toBe(true);
  });
});

/** Writes a notebook of these cells, and rehearses it in the real kernel. */
async function rehearse(
  cells: Readonly<Record<string, string>>,
  ...beats: readonly string[]
): Promise<{ readonly status: number | null; readonly out: string; readonly rehearsal: Rehearsal }> {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "small.ipynb");
  const codes = Object.entries(cells).map(([id, source]) => ({
    cell_type: "code",
    execution_count: null,
    id,
    metadata: {},
    outputs: [],
    source,
  }));
  const kernelspec = { display_name: "x", language: "typescript", name: "tslab" };
  writeFileSync(
    file,
    JSON.stringify({ cells: codes, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 }),
  );
  const { status, out } = await run(python, ["-I", script, file, projectRoot, ...beats], jupyter.env);
  const line = out.split("\n").find((text) => text.startsWith('{"before"')) ?? "{}";
  return { status, out, rehearsal: JSON.parse(line) as Rehearsal };
}

describe("a rehearsal of a broken notebook", { timeout: 120_000 }, () => {
  const small = {
    setup: "const doors: number = 1200;",
    "beat-1-run": 'throw new Error("The map is missing.");',
    "beat-2-run": "console.log(doors);",
    "beat-2-chart": "nobodyMadeThis;",
    "beat-20-run": 'throw new Error("This part is not shown.");',
  };

  it("reports the cells that fail before the demonstration, and those of the demonstration", async () => {
    const { rehearsal } = await rehearse(small, "beat-2");
    expect(rehearsal.before).toBe(2);
    expect(rehearsal.earlier).toEqual([
      { id: "beat-1-run", problem: expect.stringContaining("The map is missing.") },
    ]);
    expect(rehearsal.cells.map(({ id, problem }) => [id, problem])).toEqual([
      ["beat-2-run", null],
      ["beat-2-chart", expect.stringContaining("nobodyMadeThis")],
    ]);
  });

  it("runs every cell when no part is named", async () => {
    const { rehearsal } = await rehearse(small);
    expect(rehearsal.before).toBe(0);
    expect(rehearsal.cells.map(({ id }) => id)).toEqual(Object.keys(small));
    expect(rehearsal.cells.filter(({ problem }) => problem !== null)).toHaveLength(3);
  });

  it("ends with a sentence when the notebook has no such part", async () => {
    const { status, out } = await rehearse(small, "beat-2", "beat-9");
    expect([status, out]).toEqual([
      1,
      expect.stringMatching(/^No cell of .*small\.ipynb begins with beat-9\./),
    ]);
  });
});

describe("the lines of a rehearsal", () => {
  const demo = { title: "The odds", notebook: "3.ipynb", beats: ["beat-4"], minutes: 4 };
  const cells = [{ id: "beat-4-run", seconds: 0.52, problem: null }];

  it("tell seconds and planned minutes when everything runs", () => {
    const rehearsal = { before: 3, ready: 2.04, earlier: [], cells };
    expect(rehearsalLines(demo, rehearsal)).toEqual([
      " ✓ The odds (3.ipynb, beat-4)",
      "   ready after 2.0 s (3 cells); 1 cell takes 0.5 s; planned: 4 minutes",
      "       0.5 s  beat-4-run",
    ]);
  });

  it("tell of a cell that fails before the demonstration, although the demonstration runs", () => {
    const rehearsal = { before: 3, ready: 2, earlier: [{ id: "setup", problem: "No file." }], cells };
    expect(rehearsalLines(demo, rehearsal)).toEqual([
      " ✗ The odds (3.ipynb, beat-4)",
      "   ready after 2.0 s (3 cells); 1 cell takes 0.5 s; planned: 4 minutes",
      "      before  setup: No file.",
      "       0.5 s  beat-4-run",
    ]);
  });

  it("call the whole notebook by name", () => {
    const [line] = rehearsalLines(DEBRIEF, { before: 0, ready: 1, earlier: [], cells });
    expect(line).toBe(" ✓ The debrief (trainer/debrief.ipynb, every cell)");
  });
});
