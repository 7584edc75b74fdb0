import { describeValue } from "../table/columns/describe-value.js";
import { didYouMean } from "../table/columns/did-you-mean.js";
import { freezeDeep } from "../table/columns/freeze-deep.js";
import type { Layout } from "./describe/layout.js";
import { parseLayout } from "./describe/parse-layout.js";
import { layoutFile, layoutFileNames } from "./layout-files.js";

const kept = new Map<string, Layout>();
let names: readonly string[] | undefined;

/**
 * The names of the files that are known: states' voter files and histories, exports and loads of tools, vendors' lists.
 *
 * @returns the names, in the order of the alphabet.
 * @throws when the descriptions are not where the package has them.
 * @example
 * layoutNames().includes("nc-ncvoter"); // true
 */
export function layoutNames(): readonly string[] {
  names ??= freezeDeep(layoutFileNames());
  return names;
}

/**
 * What is known about a file that campaigns open: its columns with their meaning, type, codes and personal data, how it is
 * written, what goes wrong with it, the sources, and how sure all that is.
 *
 * @param name one of `layoutNames()`.
 * @throws when there is none of that name: the sentence names a similar one.
 * @example
 * const layout = describeLayout("fl-voter-extract");
 * layout.columns.length; // 38
 * layout.confidence; // "high"
 * layout.codes?.race?.["3"]; // "Black, not Hispanic"
 */
export function describeLayout(name: string): Layout {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (!layoutNames().includes(name)) {
    throw new RangeError(
      `There is no layout called ${typeof name === "string" ? JSON.stringify(name) : describeValue(name)}.${(typeof name === "string" && didYouMean(name, layoutNames())) || " layoutNames() lists them."}`,
    );
  }
  const layout = parseLayout(layoutFile(name), `${name}.json`);
  kept.set(name, layout);
  return layout;
}

/** All descriptions, for finding the one that fits. */
export function allLayouts(): readonly Layout[] {
  all ??= layoutNames().map(describeLayout);
  return all;
}

let all: readonly Layout[] | undefined;
