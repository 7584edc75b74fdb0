import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.js";

// Every kind of test is a project: `npm test` runs "pure", "processes" and "cells"; npm run test:browser, test:engines and
// test:publishing run those that need a browser, servers and large files, or what was published.

/** Tests that start other processes, or change the folder or the runtime they run in: each file in a process of its own. */
const processes = [
  "tests/kernel/**/*.test.ts",
  "tests/kernel-setup/**/*.test.ts",
  "tests/package/**/*.test.ts",
  "tests/docs/examples.test.ts",
  "tests/opendata/killed.test.ts",
  "tests/course/my-work/work-store-processes.test.ts",
  "tests/cli/completion.test.ts",
  "tests/cli/stopped.test.ts",
  "tests/model/relaxed-arithmetic.test.ts",
];
/** Tests that run the kernel's compiler and runner in their own process: they load them once for several files. */
const cells = [
  "code-assist",
  "failed-cells",
  "held-against-values",
  "inspect-calls",
  "late-types",
  "later-names",
  "local-files",
  "pages",
  "sentences",
  "sequences",
  "solutions",
].map((name) => `tests/kernel/${name}.test.ts`);
/** Tests that count the steps of our code: the counter looks at all code that is loaded, so each file loads its own alone. */
const counted = [
  "tests/organize/plan/plan-size.test.ts",
  "tests/words/match-template.test.ts",
  "tests/course/check/kinds/records-answer.test.ts",
  "tests/publishing/recording/read-narration.test.ts",
  "tests/publishing/recording/told-answers.test.ts",
];
const browser = ["tests/browser/**/*.test.ts"];
/**
 * What needs servers or large files, JupyterLab too, what fills the memory or sets up a whole course, and what looks at the
 * package as a whole or runs notebooks in other programs, or the tests of tests.
 */
const engines = [
  "tests/ci/count.test.ts",
  "tests/engine/servers/**/*.test.ts",
  "tests/kernel-setup/start.test.ts",
  "tests/kernel-setup/set-up.test.ts",
  "tests/kernel-setup/doctor.test.ts",
  "tests/kernel/death.test.ts",
  "tests/kernel/course-notebooks.test.ts",
  "tests/kernel/other-runners.test.ts",
  "tests/kernel-setup/rehearse.test.ts",
  "tests/package/command-line.test.ts",
  "tests/package/install.test.ts",
  "tests/package/package.test.ts",
  "tests/cli/duckdb-csv.test.ts",
  "tests/cli/flat-memory.test.ts",
  "tests/cli/long-lists.test.ts",
  "tests/cli/profile-wide.test.ts",
];
const publishing = ["tests/published/**/*.test.ts"];

export default defineConfig({
  test: {
    // Much of the time goes to processes that tests start and wait for, so one worker more than cores leaves none idle.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "processes",
          include: [...processes, ...counted],
          exclude: [...engines, ...cells],
          pool: "forks",
          // They start kernels and set-ups, and say their own, longer limits.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "cells",
          include: cells,
          pool: "forks",
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "pure",
          include: ["tests/**/*.test.ts"],
          exclude: [...processes, ...counted, ...browser, ...engines, ...publishing],
          // Nothing here changes what another file sees, so modules are loaded once a thread: half the time.
          pool: "threads",
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: browser,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: "engines",
          include: engines,
          globalSetup: ["tests/engine/servers/start-servers.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 500_000,
        },
      },
      {
        test: {
          name: "publishing",
          include: publishing,
          testTimeout: 300_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
