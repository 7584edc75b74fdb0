import { chanceOf, isAdded, KEEP_FROM } from "../../../src/library/safety/detect/learned/judge-learned.js";
import type { SetExample } from "./examples.js";
import { fitWeights } from "./fit-weights.js";

interface Tally {
  personal: number;
  found: number;
  right: number;
}
const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));

/** What is found in each set when it is left out of the fit: by the rules, and by the rules with what was learned. */
export function figuresPage(examples: readonly SetExample[]): string {
  const sets = [...new Set(examples.map(({ set }) => set))].filter((set) => set.length === 1);
  const count = (tally: Tally, isFound: boolean, isPersonal: boolean): void => {
    tally.personal += isPersonal ? 1 : 0;
    tally.found += isFound ? 1 : 0;
    tally.right += isFound && isPersonal ? 1 : 0;
  };
  const all = { rules: empty(), learned: empty() };
  const lines = sets.map((set) => {
    const others = examples.filter((one) => one.set !== set);
    const adding = fitWeights(others.filter(({ isFound }) => !isFound));
    const keeping = fitWeights(others.filter(({ isFound }) => isFound));
    const own = { rules: empty(), learned: empty() };
    for (const { set: of, marks, isFound, isPersonal, isFixed, isGuess } of examples) {
      if (of !== set || isGuess) continue;
      const learned = isFixed
        ? isFound
        : isFound
          ? chanceOf(marks, keeping) >= KEEP_FROM
          : isAdded(marks, adding);
      for (const { rules, learned: with_ } of [own, all]) {
        count(rules, isFound, isPersonal);
        count(with_, learned, isPersonal);
      }
    }
    return row(set, own.rules, own.learned);
  });
  return `# Sets that were labeled before the scanner saw them

Written by \`FIT=1 npx vitest run tests/layouts/learned.test.ts\`. Each set is judged by weights that were fitted without it
(the rules: as they stood before they were mended for the set). Set e is public data alone, so only its false alarms count.

| Set | Personal | Rules: precision | recall | false | With what was learned: precision | recall | false |
|---|---|---|---|---|---|---|---|
${lines.join("\n")}
${row("**all**", all.rules, all.learned)}
`;
}

const empty = (): Tally => ({ personal: 0, found: 0, right: 0 });
const row = (name: string, rules: Tally, learned: Tally): string =>
  `| ${[name, rules.personal, ...[rules, learned].flatMap((one) => [share(one.right, one.found), share(one.right, one.personal), one.found - one.right])].join(" | ")} |`;
