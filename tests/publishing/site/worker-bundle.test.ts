import { join } from "node:path";
import { expect, it } from "vitest";
import { bundleWorker } from "../../../publishing/site/build-worker.js";

const root = join(import.meta.dirname, "../../..");

it("the kernel and the library ask for no built-in of Node that has no door in a page", async () => {
  const bundle = await bundleWorker(root);
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  const left = output.flatMap((part) =>
    part.type === "chunk"
      ? [...part.imports, ...part.dynamicImports].filter((id) => !id.endsWith(".js"))
      : [],
  );
  expect(left).toEqual([]);
  expect(output.some(({ fileName }) => fileName === "worker.js")).toBe(true);
});
