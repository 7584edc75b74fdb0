import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A sentence that the source throws or gives in a list: what changes stands in braces, for example `The part must be 0 or more, but it is {part}.` */
export interface ThrownSentence {
  /** The file it stands in, below src, for example "table/rate.ts". */
  readonly file: string;
  readonly template: string;
}

/** More ways than these to say one sentence are a mistake of the reader below. */
const MOST_WAYS = 64;

/** These give a value in words, which is translated by itself: "nothing (undefined)". */
const WORDS_OF_A_VALUE = new Set(["describeValue"]);

/**
 * Every sentence that a function of the library throws, or gives to be shown, read from the source.
 *
 * A sentence that depends on a condition counts once for each way, and a sentence that another function writes is
 * looked up there. What is computed while it runs becomes a value in braces.
 *
 * @param skip folders below src whose sentences no notebook shows
 */
export function thrownSentences(skip: readonly string[] = []): readonly ThrownSentence[] {
  const root = new URL("../../src/", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !skip.some((folder) => file.startsWith(`${folder}/`)))
    .sort()
    .map((file) => ({ file, source: sourceFile(new URL(file, root)) }));
  const errors = new Set(files.flatMap(({ source }) => errorClassesOf(source)));
  const functions = new Map(files.flatMap(({ source }) => [...functionsOf(source)]));
  const found = new Map<string, ThrownSentence>();
  for (const { file, source } of files) {
    const own = new Map([...functions, ...functionsOf(source)]);
    visit(source, (node) => {
      for (const text of spoken(node, file, errors)) {
        for (const template of ways(text, own)) {
          // A value alone is a sentence that was made elsewhere.
          if (/[a-z]/i.test(template.replace(/\{\w*\}/g, ""))) found.set(template, { file, template });
        }
      }
    });
  }
  return [...found.values()];
}

type Functions = ReadonlyMap<string, ts.FunctionDeclaration>;

function sourceFile(url: URL): ts.SourceFile {
  return ts.createSourceFile(url.pathname, readFileSync(url, "utf8"), ts.ScriptTarget.Latest, true);
}

function functionsOf(source: ts.SourceFile): Map<string, ts.FunctionDeclaration> {
  const functions = source.statements.filter(ts.isFunctionDeclaration);
  return new Map(functions.flatMap((one) => (one.name === undefined ? [] : [[one.name.text, one]])));
}

/** Classes of errors whatever they are called. */
function errorClassesOf(source: ts.SourceFile): readonly string[] {
  return source.statements
    .filter(ts.isClassDeclaration)
    .filter(({ heritageClauses = [] }) =>
      heritageClauses.some((one) => /^extends \w*Error$/.test(one.getText())),
    )
    .map(({ name }) => name?.text ?? "");
}

function isErrorName(name: string, errors: ReadonlySet<string>): boolean {
  return /Error$/.test(name) || errors.has(name);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

/** Sentences that are given in lists instead of being thrown: the properties of a file that hold them. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  "organize/plan/parse-plan.ts": ["says"],
  "course/debrief/cohort-prompts.ts": ["question", "because"],
  "course/debrief/parse-digest.ts": ["reason"],
  "course/debrief/read-digests.ts": ["reason"],
};

/** What an error says, the first argument of `new …Error(…)`, or what a list gives. */
function spoken(node: ts.Node, file: string, errors: ReadonlySet<string>): readonly ts.Expression[] {
  if (ts.isPropertyAssignment(node)) {
    return GIVEN[file]?.includes(node.name.getText()) ? [node.initializer] : [];
  }
  if (!ts.isNewExpression(node) || !isErrorName(node.expression.getText(), errors)) return [];
  const [first] = node.arguments ?? [];
  return first === undefined ? [] : [first];
}

/** The texts that an expression may give, with a name in braces for each value. */
function ways(node: ts.Expression, functions: Functions, within: readonly ts.Node[] = []): readonly string[] {
  const again = (one: ts.Expression) => ways(one, functions, [...within, node]);
  if (within.includes(node)) return [""];
  if (ts.isParenthesizedExpression(node)) return again(node.expression);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...again(node.whenTrue), ...again(node.whenFalse)];
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly string[]>(
      (before, { expression, literal }) => joined(joined(before, again(expression)), [literal.text]),
      [node.head.text],
    );
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const sides = [again(node.left), again(node.right)] as const;
    // Two numbers are added; a text is put together.
    if (sides.flat().some(isSentence)) return joined(...sides);
  }
  const written = writtenElsewhere(node, functions).flatMap(again);
  return written.some(isSentence) ? written : [`{${valueName(node)}}`];
}

function joined(before: readonly string[], after: readonly string[]): readonly string[] {
  const all = [...new Set(before.flatMap((head) => after.map((tail) => head + tail)))];
  if (all.length > MOST_WAYS) throw new Error(`A sentence has more than ${MOST_WAYS} ways: ${all[0]}`);
  return all;
}

/** The expressions behind a constant of the same function, or behind a call of a function of the library. */
function writtenElsewhere(node: ts.Expression, functions: Functions): readonly ts.Expression[] {
  if (ts.isIdentifier(node)) {
    const constant = constantNamed(node.text, node);
    return constant === undefined ? [] : [constant];
  }
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return [];
  const { text: name } = node.expression;
  const body = WORDS_OF_A_VALUE.has(name) ? undefined : functions.get(name)?.body;
  if (body === undefined) return [];
  const returned: ts.Expression[] = [];
  visit(body, (one) => {
    if (ts.isReturnStatement(one) && one.expression !== undefined) returned.push(one.expression);
  });
  return returned;
}

function constantNamed(name: string, from: ts.Node): ts.Expression | undefined {
  for (let block: ts.Node = from; !ts.isSourceFile(block); block = block.parent) {
    if (!ts.isBlock(block)) continue;
    for (const statement of block.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const one of statement.declarationList.declarations) {
        if (one.name.getText() === name && one.pos < from.pos) return one.initializer;
      }
    }
  }
  return undefined;
}

/** More than a word: something a reader of another language has to understand. */
function isSentence(text: string): boolean {
  return /[a-z] [a-z]/i.test(text.replace(/\{\w*\}/g, "x"));
}

/** A name for a translator: of the value itself, or of what it is computed from. */
function valueName(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isCallExpression(node)) return valueName(node.arguments[0] ?? node.expression);
  if (ts.isBinaryExpression(node)) return valueName(node.left);
  return ts.isElementAccessExpression(node) || ts.isNonNullExpression(node)
    ? valueName(node.expression)
    : "value";
}
