import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take ten seconds and more, of each project the longest first. */
const LONG = [
  "tests/kernel/pages.test.ts",
  "tests/docs/examples.test.ts",
  "tests/kernel/sequences.test.ts",
  "tests/kernel/sentences.test.ts",
  "tests/kernel/solutions.test.ts",
  "tests/datasets/rebuild.test.ts",
  "tests/course/chart-titles.test.ts",
  "tests/engine/recipe/recipe-fields.test.ts",
  "tests/cli/odd-tables.test.ts",
  "tests/types/declarations.test.ts",
  "tests/files/every-writer.test.ts",
  "tests/contract/poison.test.ts",
  "tests/course/debrief/cohort-privacy.test.ts",
];

/**
 * Begins with the long files of each project, so that none of them runs alone at the end. In a fresh clone vitest does not
 * know yet which ones take long, and goes by how many letters a file has.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const names = [...new Set(sorted.map(({ project }) => project.name))];
    return names.flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name);
      const long = LONG.flatMap((file) => own.filter(({ moduleId }) => moduleId.endsWith(`/${file}`)));
      return [...long, ...own.filter((file) => !long.includes(file))];
    });
  }
}
