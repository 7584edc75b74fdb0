import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { workFolder } from "../../src/library/files/work-folder.js";
import { temporaryFolder } from "../support/temporary-folder.js";

it("lies beside the package.json of the course, wherever in the course a notebook runs", () => {
  const course = temporaryFolder();
  writeFileSync(join(course, "package.json"), '{"name": "movement-data"}');
  const notebooks = join(course, "notebooks", "trainer");
  mkdirSync(notebooks, { recursive: true });
  writeFileSync(join(course, "notebooks", "package.json"), '{"name": "another"}');
  expect(workFolder(notebooks, {})).toBe(join(course, "my-work"));
  expect(workFolder(course, {})).toBe(join(course, "my-work"));
});

it("lies in the folder itself outside the course, broken package files included", () => {
  const elsewhere = temporaryFolder();
  writeFileSync(join(elsewhere, "package.json"), "{");
  expect(workFolder(elsewhere, {})).toBe(join(elsewhere, "my-work"));
});

it("is the one that MOVEMENT_DATA_WORK names", () => {
  const named = join(temporaryFolder(), "my own work");
  expect(workFolder("/", { MOVEMENT_DATA_WORK: named })).toBe(named);
});
