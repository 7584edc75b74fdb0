import { defineConfig } from "vitest/config";

// Tests that open the finished book and slides in Chromium and look at a film: run by `npm run test:publishing`.
export default defineConfig({
  test: { include: ["tests/published/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 60_000 },
});
