import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprintOfSurroundings } from "../../../publishing/course/surroundings.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "movement-data-surroundings-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  const path = join(root, ...file.split("/"));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

describe("what was published is made anew", () => {
  it.each([
    "dist/package/index.cjs",
    "dist/package/course.cjs",
    "dist/package/another-part.cjs",
    "kernel-setup/kernel/main.mjs",
    "kernel-setup/kernel/cells/rewrite.mjs",
    "kernel-setup/requirements.txt",
    "datasets/canvass-log/datapackage.json",
    "src/course/language/languages/es.json",
  ])("when %s changes", (file) => {
    write(file, "before");
    const before = fingerprintOfSurroundings(root);
    expect(fingerprintOfSurroundings(root)).toBe(before);
    write(file, "after");
    expect(fingerprintOfSurroundings(root)).not.toBe(before);
  });
});
