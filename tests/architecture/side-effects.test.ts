import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("names each file that is imported for what it does, or the bundle of the package leaves it out", () => {
  const { sideEffects }: { sideEffects: readonly string[] } = JSON.parse(
    readFileSync("package.json", "utf8"),
  );
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const imported = files.flatMap((file) =>
    [...readFileSync(join("src", file), "utf8").matchAll(/^import "(\.[^"]+)";$/gm)].map(
      ([, path = ""]) => `./${join("dist", file, "..", path)}`,
    ),
  );
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((file) => !sideEffects.includes(file))).toEqual([]);
});
