import { defineConfig } from "vitest/config";

// Tests that open the finished book and slides in Chromium: run by `npm run test:publishing`, which builds both first.
export default defineConfig({
  test: { include: ["tests/published/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 60_000 },
});
