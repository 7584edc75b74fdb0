import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Kernel and set-up tests start real processes: they say their own, longer limits.
    testTimeout: 20_000,
  },
});
