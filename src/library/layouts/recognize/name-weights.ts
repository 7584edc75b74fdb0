import type { Layout } from "../describe/layout.js";
import { sameName } from "./same-name.js";

/** How much a name says about the layout: 1 when one state or tool alone has it, less for "city" and "last name". */
export type NameWeights = (key: string) => number;

/** The state or the tool that makes the files: layouts of one maker share their names. */
export function makerOf({ name }: Layout): string {
  return name.split("-")[0] ?? name;
}

const keys = new WeakMap<Layout, readonly string[]>();

/** The names of the columns of a layout, made comparable once. */
export function keysOf(layout: Layout): readonly string[] {
  const known = keys.get(layout);
  if (known !== undefined) return known;
  const made = layout.columns.map(({ name }) => sameName(name));
  keys.set(layout, made);
  return made;
}

const weights = new WeakMap<readonly Layout[], NameWeights>();

/** Counts which makers use a name. */
export function nameWeights(layouts: readonly Layout[]): NameWeights {
  const known = weights.get(layouts);
  if (known !== undefined) return known;
  const makers = new Map<string, Set<string>>();
  const count = (key: string, layout: Layout): void => {
    makers.set(key, (makers.get(key) ?? new Set()).add(makerOf(layout)));
  };
  for (const layout of layouts) {
    for (const key of keysOf(layout)) count(key, layout);
    for (const { also = [] } of layout.columns) for (const name of also) count(sameName(name), layout);
  }
  const weigh: NameWeights = (key) => 1 / (makers.get(key)?.size ?? 1);
  weights.set(layouts, weigh);
  return weigh;
}
