import { expect, test } from "vitest";
import { nodeIsNewEnough, oldNodeFinding } from "../../kernel-setup/node-version.mjs";

test.each(["20.19.0", "20.20.2", "22.12.0", "24.0.0", "23.1.0"])("Node %s is new enough", (version) => {
  expect(nodeIsNewEnough(version)).toBe(true);
});

test.each(["8.17.0", "18.20.4", "20.18.3", "21.7.3", "22.11.0"])("Node %s is too old", (version) => {
  expect(nodeIsNewEnough(version)).toBe(false);
});

test("says which Node this is, which one is needed, and where to get it", () => {
  const { problem, action } = oldNodeFinding("18.20.4");
  expect(problem).toBe("This is Node 18.20.4, and the course needs Node 20.19 or newer.");
  expect(action).toContain("https://nodejs.org");
});
