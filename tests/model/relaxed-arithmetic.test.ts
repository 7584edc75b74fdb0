import { setFlagsFromString } from "node:v8";
import { expect, it, vi } from "vitest";
import { randomSource } from "../../src/library/math/random-source.js";
import { webAssembly } from "../../src/library/model/arithmetic/web-assembly.js";
import { plainWorkspace } from "../../src/library/model/fit/plain-workspace.js";
import { wasmWorkspace } from "../../src/library/model/fit/wasm-workspace.js";
import { expectClose } from "./fixture.js";

// Node 20 has relaxed SIMD behind a flag, later ones have it always.
setFlagsFromString("--experimental-wasm-relaxed-simd");

it("where the runtime adds a product in one step, a pass gives what plain TypeScript gives", () => {
  const engine = webAssembly();
  if (engine === undefined) throw new Error("This machine has no WebAssembly with SIMD.");
  const validate = vi.spyOn(engine, "validate");
  for (const [rows, width] of [
    [1, 1],
    [129, 4],
    [20_001, 21],
  ] as const) {
    const workspaces = [plainWorkspace(rows, width, false), wasmWorkspace(rows, width, false)];
    const [plain, fast] = workspaces.map((workspace) => {
      const random = randomSource(rows);
      for (let j = 0; j < width; j++)
        for (let i = 0; i < rows; i++) workspace?.column(j).set([random.uniform() * 200 - 100], i);
      for (let i = 0; i < rows; i++) workspace?.successes.set([random.below(2)], i);
      return workspace?.pass(
        Float64Array.from({ length: width }, (_, j) => 0.01 * (j - 3)),
        true,
      );
    });
    expectClose(Array.from(fast?.gradient ?? []), Array.from(plain?.gradient ?? []), 1e-10, "gradient", rows);
    const [a, b] = [fast, plain].map((pass) => Array.from(pass?.information ?? []));
    expectClose(a ?? [], b ?? [], 1e-10, "information", rows);
    expectClose([fast?.logLikelihood ?? Number.NaN], [plain?.logLikelihood ?? 0], 1e-12, "log-likelihood");
  }
  // The first arithmetic that was looked at is the relaxed one, and it was taken.
  expect(validate.mock.results.map(({ value }) => value)).toEqual([true]);
});
