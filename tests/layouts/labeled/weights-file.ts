import type { Weights } from "../../../src/library/safety/detect/learned/learned-weights.js";

/** The source of learned-weights.ts. */
export const weightsFile = (
  adding: Weights,
  keeping: Weights,
): string => `// Written by FIT=1 npx vitest run tests/layouts/learned.test.ts from the labeled tables in tests/layouts/labeled.

/** What each mark of a column (column-marks.ts) adds to the odds that it is personal, in hundredths of a natural logarithm. */
export interface Weights {
  readonly base: number;
  readonly of: ReadonlyMap<string, number>;
}

/** For a column in which the rules found nothing. */
export const ADDING: Weights = ${written(adding)};

/** For a column in which they found something. */
export const KEEPING: Weights = ${written(keeping)};

function weights(base: number, written: string): Weights {
  const of = written.trim().split("\\n").map((line): [string, number] => {
    const [weight = "0", ...mark] = line.trim().split(" ");
    return [mark.join(" "), Number(weight)];
  });
  return { base, of: new Map(of) };
}
`;

const written = ({ base, of }: Weights): string =>
  `weights(${base}, \`\n${[...of].map(([mark, weight]) => `${weight} ${mark}`).join("\n")}\n\`)`;
