import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // They start JupyterLab and Chromium, PostgreSQL and Spark, install from the registry, or read what was published:
    // npm run test:browser, npm run test:engines, npm run test:publishing.
    exclude: [
      "tests/browser/**",
      "tests/engine/servers/**",
      "tests/package/install.test.ts",
      "tests/published/**",
    ],
    // Kernel and set-up tests start real processes: they say their own, longer limits.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
