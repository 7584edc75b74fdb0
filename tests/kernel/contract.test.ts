import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../../kernel-setup/paths.mjs";
import { errorOf, Kernel, resultOf, run, temporaryJupyter } from "./jupyter.js";

const place = mkdtempSync(join(tmpdir(), "movement-data-contract-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** All installed packages but the library itself. */
function linkPackages(root: string) {
  const [from, to] = [join(projectRoot, "node_modules"), join(root, "node_modules")];
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== "movement-data") symlinkSync(join(from, name), join(to, name));
  }
}

describe("a kernel with its library", () => {
  const jupyter = temporaryJupyter();
  const kernel = new Kernel(jupyter.env);
  beforeAll(() => kernel.start(join(projectRoot, "tests", "kernel", "fixtures")), 60_000);
  afterAll(async () => {
    await kernel.end();
    jupyter.remove();
  });

  const contract = '(globalThis as any)[Symbol.for("movement-data.kernel")]';

  test("the library is loaded once, however often kernel and cells ask for it", async () => {
    await kernel.execute('import { show, mimeBundle } from "movement-data";', { seconds: 90 });
    await kernel.execute('import { check } from "movement-data/course"; show({ a: [1] });');
    expect(errorOf(await kernel.execute("shwo")).evalue).toContain("Did you mean `show`?");
    expect(resultOf(await kernel.execute(`${contract}.loaded.length`))["text/plain"]).toBe("1");
    const same = await kernel.execute(`${contract}.library.mimeBundle === mimeBundle`);
    expect(resultOf(same)["text/plain"]).toBe("true");
  });

  test("the kernel names its front end and the folder of the notebook, also when a cell goes elsewhere", async () => {
    const answer = await kernel.execute(
      `process.chdir("/"); const { folder, frontEnd } = ${contract}.kernel; folder + " " + frontEnd`,
    );
    expect(resultOf(answer)["text/plain"]).toBe(
      `${join(projectRoot, "tests", "kernel", "fixtures")} jupyter`,
    );
  });

  test("a second copy of the library takes over, and both show what they show", async () => {
    const copy = join(place, "second");
    linkPackages(copy);
    const home = join(copy, "node_modules", "movement-data");
    mkdirSync(home);
    cpSync(join(projectRoot, "dist", "package"), join(home, "dist", "package"), { recursive: true });
    cpSync(join(projectRoot, "package.json"), join(home, "package.json"));
    const path = JSON.stringify(join(home, "dist", "package", "index.cjs"));
    const answer = await kernel.execute(
      `const second = require(${path}); second.show({ ward: ["second"] });`,
    );
    expect(JSON.stringify(answer.outputs)).toContain("second");
    expect(answer.outputs.filter(({ type }) => type === "display_data")).toHaveLength(1);
    expect(resultOf(await kernel.execute(`${contract}.loaded.length`))["text/plain"]).toBe("2");
    const taken = await kernel.execute(`${contract}.library.mimeBundle === second.mimeBundle`);
    expect(resultOf(taken)["text/plain"]).toBe("true");
    const first = await kernel.execute('show({ ward: ["first"] });');
    expect(first.outputs.filter(({ type }) => type === "display_data")).toHaveLength(1);
    const last = await kernel.execute('({ ward: ["third", "fourth"] })');
    expect(resultOf(last)["text/html"]).toContain("third");
  });
});

test("a kernel without the library starts, runs cells and explains errors", async () => {
  const root = join(place, "bare");
  linkPackages(root);
  cpSync(join(projectRoot, "kernel-setup"), join(root, "kernel-setup"), { recursive: true });
  const jupyter = temporaryJupyter({ root });
  const kernel = new Kernel(jupyter.env);
  await kernel.start(place);
  expect(resultOf(await kernel.execute("[1, 2]"))["text/plain"]).toBe("[ 1, 2 ]");
  expect(errorOf(await kernel.execute("lost")).evalue).toContain("there is nothing called `lost` yet");
  expect(errorOf(await kernel.execute('import { show } from "movement-data";')).evalue).toContain(
    "the helper library is not built yet",
  );
  await kernel.end();
  jupyter.remove();
}, 90_000);

test("the library without a kernel prints, and is never asked to stop", async () => {
  const code = `
    const { show, runSimulation } = require("movement-data");
    show({ ward: ["north"] });
    const design = { n: 40, baseline: 0.3, effect: 0 };
    runSimulation({ design, estimator: "itt", sims: 5, seed: 1 }).then(({ sims }) => console.log("sims", sims));`;
  const { status, out } = await run(process.execPath, ["-e", code], process.env);
  expect(status).toBe(0);
  expect(out).toContain("north");
  expect(out).toContain("sims 5");
});
