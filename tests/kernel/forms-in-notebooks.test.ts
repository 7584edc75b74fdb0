import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { WORK_VERSION } from "../../src/course/my-work/work.js";
import { here, python, run, temporaryJupyter } from "./jupyter.js";

const jupyter = temporaryJupyter();
const place = mkdtempSync(join(here, "fixtures", "forms-"));
afterAll(() => {
  jupyter.remove();
  rmSync(place, { recursive: true, force: true });
});

test("a notebook that is run and saved with the state of its widgets holds nothing that somebody wrote", async () => {
  const work = mkdtempSync(join(tmpdir(), "movement-data-work-"));
  const kept = {
    version: WORK_VERSION,
    startedOn: "2026-01-05",
    exercises: {
      "start.doors": {
        state: "wrong",
        attempts: 1,
        hints: 0,
        solutionSeen: false,
        lastAnswer: "persimmon 7",
      },
    },
    reflections: {
      "start.why": { text: "persimmon thoughts", writtenAt: "2026-01-05T10:00:00.000Z", earlier: [] },
    },
    guesses: { "m1.talks": { guess: "43.21", guessedAt: "2026-01-05T10:00:00.000Z" } },
    safety: { "1": "not applicable" },
    plan: {},
  };
  writeFileSync(join(work, "my-work.json"), JSON.stringify(kept));
  const cells = [
    'import { check, predict, reflect, safety } from "movement-data/course";',
    'reflect("start.why"); check("start.doors"); predict("m1.talks"); safety();',
  ];
  const notebook = join(place, "forms.ipynb");
  writeFileSync(
    notebook,
    JSON.stringify({
      cells: cells.map((source, i) => ({
        cell_type: "code",
        id: `cell-${i}`,
        metadata: {},
        execution_count: null,
        outputs: [],
        source,
      })),
      metadata: { kernelspec: { name: "tslab", display_name: "TypeScript", language: "typescript" } },
      nbformat: 4,
      nbformat_minor: 5,
    }),
  );
  const env = { ...jupyter.env, MOVEMENT_DATA_WORK: work };
  const { out } = await run(python, [join(here, "run-notebooks.py"), notebook], env);
  rmSync(work, { recursive: true, force: true });
  const ended = out.split("\n").find((line) => line.startsWith("{")) ?? "{}";
  const { failure, metadata } = JSON.parse(ended) as { failure: unknown; metadata: { widgets?: object } };
  expect(failure).toBeNull();
  const states = JSON.stringify(metadata.widgets);
  for (const id of [
    "md-reflect:start.why",
    "md-check:start.doors",
    "md-predict:m1.talks",
    "md-safety:house",
  ]) {
    expect(states).toContain(id);
  }
  expect(ended).not.toMatch(/persimmon|43\.21/);
  // The question has this option; nobody is told that it was chosen.
  expect(states.match(/"not applicable"/g)?.length).toBe(33);
}, 120_000);
