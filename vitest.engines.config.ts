import { defineConfig } from "vitest/config";

// Tests with real servers of PostgreSQL and Spark, and with the registry of npm: run by `npm run test:engines`, one file at a time.
export default defineConfig({
  test: {
    include: ["tests/engine/servers/**/*.test.ts", "tests/package/install.test.ts"],
    globalSetup: ["tests/engine/servers/start-servers.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 500_000,
  },
});
