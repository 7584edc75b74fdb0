import { createRequire } from "node:module";

/** What is used of highlight.js. Its own types would bring those of a browser into every file. */
interface Highlighter {
  registerLanguage(name: string, language: unknown): void;
  highlight(code: string, options: { language: string }): { readonly value: string };
}

const require = createRequire(import.meta.url);
const typescript: unknown = require("highlight.js/lib/languages/typescript");

/** Colours the words of code in TypeScript. */
export const highlight: Highlighter = require("highlight.js/lib/core");

highlight.registerLanguage("typescript", typescript);
