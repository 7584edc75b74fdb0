import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCellProgram, type Installed } from "../../kernel-setup/kernel/compiler/cell-program.mjs";
import { createCodeAssist } from "../../kernel-setup/kernel/compiler/code-assist.mjs";
import { compileCell } from "../../kernel-setup/kernel/compiler/compile-cell.mjs";
import { nodeNames } from "../../kernel-setup/kernel/compiler/node-names.mjs";
import { plainConsole } from "../../kernel-setup/kernel/compiler/plain-console.mjs";
import { loadTslab } from "../../kernel-setup/kernel/run/tslab.mjs";
import { projectRoot } from "../../kernel-setup/paths.mjs";

const folder = join(projectRoot, "notebooks").replaceAll("\\", "/");
const { ts, typeRoots } = loadTslab({ notebookFolder: folder });
const installed: Installed = new Map();
const earlier = `import { loadDataset, show, countBy } from "movement-data";
declare const turnout: ReturnType<typeof loadDataset>;
declare const rows: { votes: number }[];
`;
const all = { node: true, tables: true };

const notebook = () => createCellProgram({ ts, folder, typeRoots, installed });
/** One that has read everything. What a file's imports stand for is written down in the file: it has files of its own. */
const whole = createCellProgram({ ts, folder, typeRoots });
whole.look(earlier, "", { also: all });

const isOfNode = (path: string): boolean => /\/node_modules\/(@types\/node|undici-types)\//.test(path);
const isOfLanguage = (path: string): boolean => path.includes("typescript-for-tslab/lib/");

test("knows every name that the types of Node declare for everybody, or add to the language", () => {
  const { program, file } = whole.look(earlier, "");
  const checker = program.getTypeChecker();
  const { Value, Type, Namespace } = ts.SymbolFlags;
  const places = (symbol: import("@tslab/typescript-for-tslab").Symbol) =>
    (symbol.declarations ?? []).map((each) => each.getSourceFile().fileName);
  const seen = checker
    .getSymbolsInScope(file, Value | Type | Namespace)
    .filter((symbol) => places(symbol).some(isOfNode) && !symbol.name.startsWith('"'));
  const ofLanguage = seen.filter((symbol) => places(symbol).some(isOfLanguage));
  const names = seen.filter((symbol) => !ofLanguage.includes(symbol)).map(({ name }) => name);
  const members = ofLanguage
    // `meta`, which stands before each of these, is among the names itself.
    .filter(({ name }) => name !== "ImportMeta")
    .flatMap((symbol) => [...(symbol.members?.values() ?? [])])
    .filter((member) => places(member).length > 0 && places(member).every(isOfNode))
    .map(({ name }) => name);
  expect(names.length).toBeGreaterThan(100);
  expect(members).toContain("captureStackTrace");
  expect([...names, ...members].filter((name) => !nodeNames.has(name))).toEqual([]);
});

test("declares what prints as Node does", () => {
  const ofNode = readFileSync(join(projectRoot, "node_modules", "@types", "node", "console.d.ts"), "utf8");
  const calls = plainConsole.slice(plainConsole.indexOf("{") + 1, plainConsole.indexOf("}")).split(";");
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.map((call) => call.trim()).filter((call) => !ofNode.includes(`${call};`))).toEqual([]);
});

test.each([
  ["countBy(turnout, 'year')", "nothing"],
  ["const total = rows.reduce((sum, { votes }) => sum + votes, 0);\ntotal", "nothing"],
  ["show(turnot)", "nothing"],
  ["import { mean } from 'simple-statistics';\nimport * as aq from 'arquero';\n[mean, aq]", "nothing"],
  ["console.log(rows, [1].map((n) => { console.warn(n); return n; }))", "nothing"],
  ["console.table()", "nothing"],
  ["console.log(console)", "node"],
  ["console.dir(rows)", "node"],
  ["console.lg(rows)", "node"],
  ["export const print = console.log", "node"],
  ["consle.log(rows)", "node"],
  ["import { readFileSync } from 'node:fs';\nreadFileSync", "node"],
  ["const wait: NodeJS.Timeout | undefined = undefined;\nwait", "node"],
  ["let wait: NodeJ.Timeout", "node"],
  ["({ proces })", "node"],
  ["Error.captureStackTrace({})", "node"],
  ["Error.captureStackTrac({})", "node"],
  ["Symbol.dispos", "node"],
  ["[import.meta.url]", "node"],
  ["import { fromCSVStream } from 'arquero';\nfromCSVStream", "node"],
  ["import { Table } from 'apache-arrow';\nnew Table()", "node"],
  ["import { fromDanfo } from 'movement-data';\nfromDanfo", "tables"],
  ["countBy(5, 'year')", "tables"],
  ["countBy({ year: 5 }, 'year')", "nothing"],
])("%s compiles and fails as with all types, after reading %s", (source, read) => {
  const short = notebook();
  const compiled = (program: typeof whole) => {
    const { diagnostics, ...output } = compileCell(ts, program, earlier, source);
    const texts = diagnostics.map(
      ({ code, start, messageText }) =>
        `${code} ${start} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
    return { texts, output };
  };
  expect(compiled(short)).toEqual(compiled(whole));
  expect(short.late).toEqual(
    {
      nothing: { node: false, tables: false },
      tables: { node: false, tables: true },
      node: all,
    }[read],
  );
});

test.each([
  'import("../dist/package/index.cjs").TableProfile',
  'import("../dist/package/course.cjs").CampaignChoice',
  'import("movement-data").TableProfile',
  'import("arquero").ColumnTable',
])("a name of an earlier cell that is of %s makes no cell read more", (type) => {
  const short = notebook();
  const known = `${earlier}declare const before: ${type};\n`;
  const { diagnostics } = compileCell(ts, short, known, "show(rows)");
  expect(diagnostics).toEqual([]);
  expect(short.late).toEqual({ node: false, tables: false });
});

test.each([
  "turnout.filt|",
  "show(turn|)",
  "show(turnout, { cap| })",
  "countBy({ nu| }, '')",
  "proc|",
  "show(|",
  "console.lo|",
  "console.log|(1)",
  "console.log(turn|)",
  "Error.cap|",
  "const own = Error; own.cap|",
  "globalThis.proc|",
  "let wait: Abort|",
  "import { x } from 'node:child_p|'",
  "rows.map(r => r.vo|)",
])("Tab in %s offers what it does with all types", (line) => {
  const at = line.indexOf("|");
  const code = line.replace("|", "");
  const offered = (program: typeof whole) => createCodeAssist(ts, program).complete(earlier, code, at);
  expect(offered(notebook())).toEqual(offered(whole));
});
