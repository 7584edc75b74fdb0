import { join } from "node:path";
import { expect, it } from "vitest";
import { bundlePage } from "../../../publishing/site/build-page.js";
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

it("a page runs nothing of the course itself, which lies in its worker, and stays small", async () => {
  const bundle = await bundlePage(root);
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  const [page, ...more] = output;
  expect(more.map(({ fileName }) => fileName)).toEqual([]);
  expect(page.imports).toEqual([]);
  expect(page.moduleIds.filter((id) => /src[\\/]course[\\/](?!forms[\\/])/.test(id))).toEqual([]);
  expect(page.code.length).toBeLessThan(300_000);
});
