// `console` as most cells use it: a call that prints. For it alone the types of Node need not be read.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

/** As the types of Node declare them. */
const calls = [
  "assert(value: any, message?: string, ...optionalParams: any[]): void",
  "clear(): void",
  "count(label?: string): void",
  "countReset(label?: string): void",
  "debug(message?: any, ...optionalParams: any[]): void",
  "error(message?: any, ...optionalParams: any[]): void",
  "group(...label: any[]): void",
  "groupCollapsed(...label: any[]): void",
  "groupEnd(): void",
  "info(message?: any, ...optionalParams: any[]): void",
  "log(message?: any, ...optionalParams: any[]): void",
  "table(tabularData: any, properties?: readonly string[]): void",
  "time(label?: string): void",
  "timeEnd(label?: string): void",
  "timeLog(label?: string, ...data: any[]): void",
  "trace(message?: any, ...optionalParams: any[]): void",
  "warn(message?: any, ...optionalParams: any[]): void",
];

/** The declaration of these for everybody. */
export const plainConsole = `interface Console { ${calls.join("; ")} }\ndeclare var console: Console;\n`;

const names = new Set(calls.map((call) => call.slice(0, call.indexOf("("))));

/**
 * Whether a file says `console` only to call one of these.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 */
export function printsPlainly(ts, file) {
  /** @param {Node} node @returns {boolean} */
  const plain = (node) => {
    if (ts.isCallExpression(node) && isPlainCall(node.expression)) return node.arguments.every(plain);
    if (ts.isIdentifier(node) && node.text === "console") return false;
    return ts.forEachChild(node, (child) => !plain(child)) !== true;
  };
  /** @param {Node} callee */
  const isPlainCall = (callee) =>
    ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === "console" &&
    names.has(callee.name.text);
  return plain(file);
}
