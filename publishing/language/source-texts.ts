import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";
import type { CourseText } from "./course-texts.js";

/** What the source says to a reader, as it stands there. */
export interface SourceTexts {
  /** The templates of `sentence`, `courseText` and `template`. */
  readonly sentences: readonly CourseText[];
  /** The messages of errors that are written in one piece; a value stands there as "…". */
  readonly thrown: readonly CourseText[];
  /** Every text of the source, to look for what is said no more. */
  readonly pieces: readonly string[];
}

const SAYING = new Set(["sentence", "courseText", "template"]);

/**
 * Reads the texts of the source.
 *
 * @param folders the folders to read, with all that is in them
 * @param throwing the folders among them whose errors a notebook shows
 */
export function sourceTexts(folders: readonly string[], throwing: readonly string[]): SourceTexts {
  const sentences: CourseText[] = [];
  const thrown: CourseText[] = [];
  const pieces: string[] = [];
  for (const file of folders.flatMap(sourceFiles)) {
    const isShown = throwing.some((folder) => file.startsWith(join(folder, sep)));
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    visit(source, (node) => {
      if (ts.isStringLiteralLike(node)) pieces.push(node.text);
      if (ts.isTemplateExpression(node)) {
        pieces.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
      }
      const said = firstArgument(node, ts.isCallExpression, (name) => SAYING.has(name));
      if (said !== undefined && ts.isStringLiteralLike(said))
        sentences.push({ text: said.text, where: file });
      const message = !isShown
        ? undefined
        : firstArgument(node, ts.isNewExpression, (name) => name.endsWith("Error"));
      const text = message === undefined ? undefined : wholeText(message);
      if (text !== undefined) thrown.push({ text, where: file });
    });
  }
  return { sentences, thrown, pieces };
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith(".d.ts"))
    .sort()
    .map((file) => join(folder, file));
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

function firstArgument(
  node: ts.Node,
  isKind: (node: ts.Node) => node is ts.CallExpression | ts.NewExpression,
  isName: (name: string) => boolean,
): ts.Expression | undefined {
  return isKind(node) && isName(node.expression.getText()) ? node.arguments?.[0] : undefined;
}

/** A message in one piece; what depends on a condition is not looked into. */
function wholeText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression, literal }) =>
      ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression)
        ? `…${literal.text}`
        : undefined,
    );
    return parts.includes(undefined) ? undefined : `${node.head.text}${parts.join("")}`;
  }
  return undefined;
}
