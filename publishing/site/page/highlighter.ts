import highlighter from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";

highlighter.registerLanguage("typescript", typescript);

export const highlight = highlighter;
