import { afterAll, expect, test } from "vitest";
import { python, run, temporaryJupyter } from "./jupyter.js";
import { broken, files, inNbmake, runWithNbclient } from "./notebook-fixtures.js";

// Programs that learners do not use, and analysts may.

const jupyter = temporaryJupyter();
afterAll(() => jupyter.remove());

test("nbmake passes the good notebook and fails each broken one by itself", async () => {
  const args = [
    "-m",
    "pytest",
    "--nbmake",
    "-p",
    "no:cacheprovider",
    "-q",
    "--color=no",
    "-rA",
    ...files(["good", ...inNbmake]),
  ];
  const { status, out } = await run(python, args, jupyter.env);
  expect(status).toBe(1);
  const passed = out.split("\n").filter((line) => line.startsWith("PASSED"));
  const failed = out.split("\n").filter((line) => line.startsWith("FAILED"));
  expect(passed).toEqual([expect.stringContaining("good.ipynb")]);
  expect(failed.length).toBe(inNbmake.length);
  for (const name of inNbmake) {
    expect(failed.some((line) => line.includes(`${name}.ipynb`))).toBe(true);
    expect(out).toContain(broken[name]);
  }
}, 120_000);

test("the good notebook also runs in a stock tslab, which prints what the library shows", async () => {
  const stock = temporaryJupyter({ stock: true });
  const [good] = await runWithNbclient(["good"], stock.env);
  stock.remove();
  expect(good?.failure).toBeNull();
  const outputs = good?.outputs.flat() ?? [];
  expect(outputs.filter(({ output_type }) => output_type === "display_data")).toEqual([]);
  // A stock tslab tells its errors as text only.
  expect(outputs.filter(({ name }) => name === "stderr")).toEqual([]);
  expect(outputs.some(({ text }) => text?.startsWith("4"))).toBe(true);
}, 60_000);
