/** How signs are said. A voice reads "÷" as nothing, and "→" as "right arrow". */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\s*→\s*/g, ", then "],
  [/\s*÷\s*/g, " divided by "],
  [/\s*×\s*/g, " times "],
  [/\s\*\s/g, " times "],
  [/(\d)\s*[–−-]\s*(?=\d)/g, "$1 to "],
  [/\s*≥\s*/g, " at least "],
  [/\s*≤\s*/g, " at most "],
  [/(\d)\s*%/g, "$1 percent"],
  [/\$(\d[\d,.]*\d|\d)/g, "$1 dollars"],
  [/&/g, " and "],
  [/…/g, "."],
  [/[“”"]/g, ""],
];

/**
 * Markdown as it is read aloud: without marks, links as their words, code as its words; tables and lists of code are
 * left to the eye.
 */
export function spokenWords(markdown: string): string {
  const prose = markdown
    .replace(/```[\s\S]*?```/g, "")
    .split("\n")
    .filter((line) => !/^\s*\|/.test(line))
    .map((line) => line.replace(/^#+\s*/, "").replace(/^\s*(?:[-*]|\d+\.)\s+/, ""))
    .map((line) => line.replace(/\((\d+) min\)/, ""))
    .map((line) => (/[\p{L}\p{N}*`)"”]$/u.test(line.trim()) ? `${line.trim()}.` : line.trim()))
    .filter((line) => line !== "" && line !== ".")
    .join(" ");
  const plain = prose
    .replace(/!\[[^\][]*\]\([^()]*\)/g, "")
    .replace(/\[([^\][]*)\]\([^()]*\)/g, "$1")
    .replaceAll("___", "the blank")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/(\*\*|\*|_)(?=\S)(.+?)(?<=\S)\1/g, "$2");
  const said = SIGNS.reduce((text, [sign, words]) => text.replace(sign, words), plain);
  return said
    .replace(/\s+/g, " ")
    .replace(/\s+([.,:;?!])/g, "$1")
    .replace(/([.?!:])(?:\s*\.)+/g, "$1")
    .trim();
}
