import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { mimeBundle } from "../../../src/library/show/mime-bundle.js";
import { importedValues } from "../run-solution.js";

/** One cell of a page: what a learner reads in it, and what it has shown. */
export interface PageCell {
  readonly kind: "prose" | "code";
  readonly source: string;
  /** What the cell shows, as text. Empty for prose. */
  readonly shown: string;
}

interface Notebook {
  readonly cells: readonly { readonly cell_type: string; readonly source: string | readonly string[] }[];
}

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;

/** The cells of a notebook as they are written, with nothing run. */
export function cellsOf(file: string): readonly PageCell[] {
  const { cells }: Notebook = JSON.parse(readFileSync(join("notebooks", file), "utf8"));
  return cells.map(({ cell_type, source }) => ({
    kind: cell_type === "code" ? "code" : "prose",
    source: [source].flat().join(""),
    shown: "",
  }));
}

/**
 * Runs the cells of a page one after the other and gives what each has shown: its last value, its cards, its lines.
 *
 * @throws when a cell throws.
 */
export async function runPage(cells: readonly PageCell[]): Promise<readonly PageCell[]> {
  const shown = cells.map((): string[] => []);
  let current = 0;
  const values = new Map<string, unknown>([
    ["cell_", (at: number) => (current = at)],
    ["show_", async (value: unknown) => shown[current]?.push(await textOf(value))],
  ]);
  const bodies: string[] = [];
  for (const [at, { kind, source }] of cells.entries()) {
    if (kind === "code") bodies.push(await bodyOf(source, at, values));
  }
  // A later cell sees the names of the earlier ones, and may use one of them anew: each stands inside the one before.
  const nested = `${bodies.join("\n{\n")}${"\n}".repeat(Math.max(0, bodies.length - 1))}`;
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(`async function page() { ${nested} }`, {
    compilerOptions: options,
  });
  const { log } = console;
  console.log = (...words) => void shown[current]?.push(words.map(String).join(" "));
  try {
    const script = `${outputText.replace("export {};", "")}\nreturn page();`;
    await new AsyncFunction(...values.keys(), script)(...values.values());
  } finally {
    console.log = log;
  }
  return cells.map((cell, i) => ({ ...cell, shown: shown[i]?.join("\n") ?? "" }));
}

/** The statements of a cell, of which the last one is shown; its imports go into `values`. */
async function bodyOf(source: string, at: number, values: Map<string, unknown>): Promise<string> {
  const parsed = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true);
  const last = parsed.statements.at(-1);
  const body = [`cell_(${at});`];
  for (const statement of parsed.statements) {
    if (ts.isImportDeclaration(statement)) {
      for (const [name, value] of await importedValues(statement)) values.set(name, value);
    } else if (statement === last && ts.isExpressionStatement(statement)) {
      body.push(`await show_(${statement.expression.getText()});`);
    } else body.push(statement.getText());
  }
  return body.join("\n");
}

/** What a learner can read of a value: words without their marks, and of a chart also what it says and draws. */
async function textOf(value: unknown): Promise<string> {
  if (value === undefined) return "";
  const bundle = await mimeBundle(value);
  const html = bundle["text/html"];
  const words = typeof html === "string" ? readable(html) : String(bundle["text/plain"] ?? "");
  return `${words}\n${Object.entries(bundle)
    .filter(([type]) => type.includes("json"))
    .map(([, figure]) => drawnWords(figure).join("\n"))
    .join("\n")}`;
}

function readable(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&nbsp;", " ");
}

/** The words and labels in a chart, at any depth; long lists of numbers are the data, which nobody reads. */
function drawnWords(value: unknown): readonly string[] {
  if (typeof value === "string") return [readable(value)];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.length > 40 ? [] : value.flatMap(drawnWords);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) =>
      /^(?:data|layout|x|y|text|title|annotations|alt|name|label|value|customdata)$/.test(name),
    )
    .flatMap(([, held]) => drawnWords(held));
}
