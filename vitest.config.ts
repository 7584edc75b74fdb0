import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // They start JupyterLab and Chromium, PostgreSQL and Spark: npm run test:browser, npm run test:engines.
    exclude: ["tests/browser/**", "tests/engine/servers/**"],
    // Kernel and set-up tests start real processes: they say their own, longer limits.
    testTimeout: 20_000,
  },
});
