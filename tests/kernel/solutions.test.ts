import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { solutionCell } from "../../src/course/cards/solution-cell.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { exercises } from "../../src/course/modules/index.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { clockAt } from "../support/fixed-clock.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { cellsInProcess } from "./in-process.js";

const all: readonly Exercise[] = exercises;

describe("every solution, pasted into a cell", { timeout: 60_000 }, () => {
  const cells = cellsInProcess();
  beforeAll(() => cells.run('import { check } from "movement-data/course";'));
  beforeEach(() => {
    process.env.MOVEMENT_DATA_WORK = temporaryFolder();
  });

  it.each(all.map((exercise) => [exercise.id, exercise] as const))(
    "%s passes the compiler, runs, and is right",
    async (id, exercise) => {
      const { explanation } = await cells.run(solutionCell(exercise));
      expect(explanation?.sentence).toBeUndefined();
      const { work } = openWorkStore(process.env.MOVEMENT_DATA_WORK ?? "", clockAt("2026-01-05")).read();
      expect(work.exercises[id]?.state).toBe("right");
    },
  );
});
