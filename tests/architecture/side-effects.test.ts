import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { filesBelow } from "../../kernel-setup/installed/fingerprint.mjs";

// Only the doors for Node's built-ins may be left out of a bundle when nobody asks for a name of theirs.
it("keeps in every bundle the files that are imported for what they do alone, such as the one that meets the kernel", () => {
  const { sideEffects }: { sideEffects: readonly string[] } = JSON.parse(
    readFileSync("package.json", "utf8"),
  );
  const kept = sideEffects.map((glob) => glob.replace(/^\.\/(.*?)\*.*$/, "$1"));
  const imported = ["src", "publishing", "kernel-setup"]
    .flatMap((folder) => filesBelow(folder))
    .filter((file) => /\.m?[jt]s$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^import "(\.[^"]+)";$/gm)].map(([, path = ""]) =>
        relative(".", join(file, "..", path)),
      ),
    );
  expect(imported).toContain("src/library/show/meet-kernel.js");
  expect(imported).toContain("publishing/site/worker/globals.js");
  for (const file of imported)
    for (const place of [file, file.replace(/^src/, "dist")])
      expect([place, kept.some((folder) => place.startsWith(folder))]).toEqual([place, true]);
});
