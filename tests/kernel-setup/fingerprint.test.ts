import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { filesBelow, fingerprint, readStamp, writeStamp } from "../../kernel-setup/installed/fingerprint.mjs";
import { write } from "./fake-course.js";

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), "fingerprint-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

const of = (root: string) => fingerprint(root, filesBelow(join(root, "src")));

test("changes with a content, a name and a new file, and not with the place of the folder", () => {
  const outside = folder();
  const root = join(outside, "one");
  write(join(root, "src/a.ts"), "a");
  write(join(root, "src/deep/b.ts"), "b");
  const first = of(root);
  writeFileSync(join(root, "src/a.ts"), "A");
  const otherContent = of(root);
  writeFileSync(join(root, "src/a.ts"), "a");
  write(join(root, "src/c.ts"), "");
  const oneMore = of(root);
  rmSync(join(root, "src/c.ts"));
  renameSync(join(root, "src/a.ts"), join(root, "src/z.ts"));
  const otherName = of(root);
  renameSync(join(root, "src/z.ts"), join(root, "src/a.ts"));
  const moved = join(outside, "two");
  renameSync(root, moved);
  expect(new Set([first, otherContent, oneMore, otherName]).size).toBe(4);
  expect(of(moved)).toBe(first);
});

test("a damaged stamp counts as none", () => {
  const file = join(folder(), "stamps", "stamp.json");
  expect(readStamp(file)).toEqual({});
  writeStamp(file, { a: 1 });
  expect(readStamp(file)).toEqual({ a: 1 });
  writeFileSync(file, '{"a":');
  expect(readStamp(file)).toEqual({});
});
