import { parseArgs } from "node:util";
import { closestName } from "../../src/library/table/columns/closest-name.js";
import type { DatasetRecipe } from "./description.js";

/** Which datasets to build, and from which raw folder. */
export interface BuildPlan {
  readonly recipes: readonly DatasetRecipe[];
  /** The folder of the raw files; undefined where only synthetic sets are built, which need none. */
  readonly rawFolder: string | undefined;
}

/**
 * Reads the words after `npm run datasets --`: a raw folder, and `--only NAME` as often as wanted.
 *
 * @throws one sentence for an unknown dataset, an unknown word, or a raw folder that is needed and not named.
 */
export function buildPlan(words: readonly string[], all: readonly DatasetRecipe[]): BuildPlan {
  const { only, folders } = read(words);
  const names = all.map(({ description }) => description.name);
  for (const name of only) {
    if (names.includes(name)) continue;
    const near = closestName(name, names);
    throw new Error(
      `There is no dataset "${name}".${near === undefined ? ` There are: ${names.join(", ")}.` : ` Did you mean "${near}"?`}`,
    );
  }
  const recipes = only.length === 0 ? all : all.filter(({ description }) => only.includes(description.name));
  const [rawFolder] = folders;
  const real = recipes.filter((recipe) => !isSynthetic(recipe)).map(({ description }) => description.name);
  if (rawFolder === undefined && real.length > 0) {
    const which = real.length > 3 ? `${real.length} datasets` : real.join(", ");
    throw new Error(
      `The raw files are needed for ${which}. Name their folder: npm run datasets -- <raw folder>. Each passport says where its files come from; synthetic sets need none, for example: npm run datasets -- --only canvass-log`,
    );
  }
  return { recipes, rawFolder };
}

/** True for a set that is made from a seed alone. */
export function isSynthetic({ description }: DatasetRecipe): boolean {
  return description.truth !== undefined;
}

function read(words: readonly string[]): { only: readonly string[]; folders: readonly string[] } {
  const options = { only: { type: "string", multiple: true } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length <= 1) return { only: values.only ?? [], folders: positionals };
  } catch {
    // An option that does not exist, or --only without a name: the sentence below says what there is.
  }
  throw new Error("Name one raw folder, and --only NAME for each dataset that you want: all by default.");
}
