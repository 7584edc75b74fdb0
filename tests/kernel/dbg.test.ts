import { test } from "vitest";
import { cellsInProcess } from "/work/k1/tests/kernel/in-process.js";
test("x", async () => {
  const cells = cellsInProcess();
  await cells.run("const precincts = [{ registered: 10 }];");
  try { console.log(JSON.stringify((cells as any).runner.executor.complete("preci", 5))); } catch (e) { console.log((e as Error).stack?.split("\n").slice(0, 6).join("\n")); }
  await cells.run('import { table } from "arquero"; const t = table({ year: [1] }); const cut = 2; const dbl = (x: number) => x * 2; class A {}; let o: any = {}, un: any');
  for (const code of ["t.filter(d => d.year > cut)", "t.derive({ x: d => dbl(d.year) })", "t.derive({ x: d => exports.o.x })", "const { a } = un", "const { b: { c } } = o", "for (var [z] of [5] as any[]);", "o()", "o.f()", "o.g.h", "new o()", "un.x", "un.x = 1", "const [q] = un", "for (const x of un);", "for (const x of o);", "[...un]", "Math.max(...o)", "un`x`", "g(); let late = 1; function g() { return late }", "null as any ?? un.y", "(A as any)()", "un()", "const s = un.length", "const [y] = 7 as any", "A.foo()"]) {
    const { explanation } = await cells.run(code);
    console.log(code, "→", explanation?.sentence, "|", explanation?.detail.at(-1));
  }
});
