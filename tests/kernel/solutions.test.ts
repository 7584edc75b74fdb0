import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Exercise } from "../../src/course/check/exercise.js";
import { exercises } from "../../src/course/modules/index.js";
import { solutionCell } from "../course/solution-cell.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { cellsInProcess } from "./in-process.js";

const all: readonly Exercise[] = exercises;

describe("every solution, pasted into a cell", { timeout: 60_000 }, () => {
  const cells = cellsInProcess();
  beforeAll(() => cells.run('import { check } from "movement-data/course";'));
  beforeEach(() => {
    process.env.MOVEMENT_DATA_WORK = temporaryFolder();
  });
  afterAll(() => cells.close());

  it.each(all.map((exercise) => [exercise.id, exercise] as const))(
    "%s passes the compiler and runs",
    async (_id, exercise) => {
      const { explanation } = await cells.run(solutionCell(exercise));
      expect(explanation?.sentence).toBeUndefined();
    },
  );
});
