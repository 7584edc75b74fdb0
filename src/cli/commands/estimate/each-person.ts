import type { Engine } from "../../../library/engine/connect/engine.js";
import { joinBlocks } from "../../../library/experiment/columns/join-blocks.js";
import type { AdjustedPerson } from "../../../library/experiment/estimate/adjusted-sums.js";
import { plainValue } from "../../../library/table/columns/plain-value.js";

/** Hands over person by person, with what marks the cluster; the blocks are numbered in the order in which they come. */
export async function eachPerson(
  engine: Engine,
  question: string,
  {
    width,
    marks,
    codes,
  }: { readonly width: number; readonly marks: number; readonly codes: Map<unknown, number> },
  take: (side: 0 | 1, person: AdjustedPerson, mark: readonly number[]) => void,
): Promise<void> {
  const values = new Float64Array(width);
  for await (const lists of engine.lists?.(question) ?? []) {
    const [sides = [], ...rest] = lists as readonly ArrayLike<number>[];
    const numbers = rest.slice(0, width);
    const marked = rest.slice(width, width + marks);
    const homes = rest.slice(width + marks) as readonly ArrayLike<unknown>[];
    const home = homes.length > 1 ? joinBlocks(homes) : homes[0];
    for (let row = 0; row < sides.length; row++) {
      for (let a = 0; a < width; a++) values[a] = numbers[a]?.[row] as number;
      const key = home === undefined ? "" : plainValue(home[row]);
      const block = codes.get(key) ?? codes.size;
      if (block === codes.size) codes.set(key, block);
      take(
        sides[row] === 0 ? 0 : 1,
        { block, values },
        marked.map((list) => list[row] as number),
      );
    }
  }
}
