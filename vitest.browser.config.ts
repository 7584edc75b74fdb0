import { defineConfig } from "vitest/config";

// Tests that start JupyterLab and look at it in Chromium: run by `npm run test:browser`, one file at a time.
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
