import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileArithmetic } from "../../src/library/model/arithmetic/compile-arithmetic.mjs";

it("the committed arithmetic of large models is what its sources compile to", async () => {
  const committed = readFileSync("src/library/model/arithmetic/arithmetic-bytes.ts", "utf8");
  expect(await compileArithmetic(), "Run: npm run arithmetic").toBe(committed);
});
