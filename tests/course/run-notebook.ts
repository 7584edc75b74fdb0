import ts from "typescript";
import { type Figure, isFigure } from "../../src/library/chart/figure/figure.js";
import { notebookCode } from "./notebook-calls.js";
import { importedValues } from "./run-solution.js";

/** One line of a page and what a learner writes in its place, as the page asks. */
export type Change = readonly [line: string, instead: string];

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;

/**
 * Runs the cells of a notebook one after the other, after some changes, and gives the charts that they show.
 *
 * @throws when a change names a line that the notebook does not have, or a cell throws.
 */
export async function figuresOf(file: string, changes: readonly Change[] = []): Promise<readonly Figure[]> {
  const handedOut = notebookCode(file);
  const cells = changes.reduce((all, [line, instead]) => {
    if (!all.some((cell) => cell.includes(line))) throw new Error(`${file} has no line "${line}".`);
    return all.map((cell) => cell.replace(line, instead));
  }, handedOut);
  const shown: Figure[] = [];
  await runCells(cells, {
    last(value) {
      if (isFigure(value)) shown.push(value);
    },
  });
  return shown;
}

/** What is told while cells run; nothing by default. */
export interface CellWatch {
  /** Before a cell runs: its number. */
  readonly before?: (cell: number) => void;
  /** The value of the last expression of a cell. */
  readonly last?: (value: unknown) => unknown;
}

/**
 * Runs cells one after the other, as a kernel does.
 *
 * @throws when a cell throws.
 */
export async function runCells(
  cells: readonly string[],
  { before = () => {}, last: show = () => {} }: CellWatch = {},
): Promise<void> {
  const values = new Map<string, unknown>([
    ["show_", show],
    ["before_", before],
  ]);
  const bodies: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const source = ts.createSourceFile("cell.ts", cell, ts.ScriptTarget.ES2022, true);
    const last = source.statements.at(-1);
    const body: string[] = [`before_(${index});`];
    for (const statement of source.statements) {
      if (ts.isImportDeclaration(statement)) {
        for (const [name, value] of await importedValues(statement)) values.set(name, value);
      } else if (statement === last && ts.isExpressionStatement(statement)) {
        body.push(`await show_(${statement.expression.getText()});`);
      } else body.push(statement.getText());
    }
    bodies.push(body.join("\n"));
  }
  // A later cell sees the names of the earlier ones, and may use one of them anew: each stands inside the one before.
  const nested = `${bodies.join("\n{\n")}${"\n}".repeat(Math.max(0, bodies.length - 1))}`;
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(`async function page() { ${nested} }`, {
    compilerOptions: options,
  });
  await new AsyncFunction(...values.keys(), `${outputText.replace("export {};", "")}\nreturn page();`)(
    ...values.values(),
  );
}
