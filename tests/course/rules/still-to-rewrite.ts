import { expect } from "vitest";

/** Pages that do not keep a rule yet. A page that is rewritten is taken out of its lists; at the end they are empty. */
const stillToRewrite = {
  answersAbove: [],
  minutes: [],
  abbreviations: [],
  typedOptions: [],
  plainEnglish: [],
} satisfies Readonly<Record<string, readonly string[]>>;

/** True when nobody expects yet that the page keeps the rule. */
export function isStillToRewrite(rule: keyof typeof stillToRewrite, file: string): boolean {
  const pages: readonly string[] = stillToRewrite[rule];
  return pages.includes(file);
}

/** Expects that a page keeps a rule, or that it is still to be rewritten and does not: so the lists only shrink. */
export function expectKept(
  rule: keyof typeof stillToRewrite,
  file: string,
  problems: readonly string[],
): void {
  if (isStillToRewrite(rule, file))
    expect(problems, `${file} keeps the rule now: take it out of the list`).not.toEqual([]);
  else expect(problems).toEqual([]);
}
