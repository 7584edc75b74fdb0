import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { TYPEFACE } from "../../publishing/book/write-book.js";

it("the letters of all pages come with them, take less than 120 kB, and have their license beside them", () => {
  const folder = join("publishing", "style", "typeface");
  const sizes = TYPEFACE.map((name) => statSync(join(folder, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000);
  const asked = [...readFileSync("publishing/style/tokens.css", "utf8").matchAll(/url\("([^"]+)"\)/g)];
  expect(asked.map(([, file]) => file)).toEqual(TYPEFACE.filter((name) => name.endsWith(".woff2")));
  expect(readFileSync(join(folder, "typeface-license.txt"), "utf8")).toContain("SIL Open Font License");
});
