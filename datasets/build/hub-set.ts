import { columnsOf } from "./columns-of.js";
import type { Cell, DatasetRecipe, FieldDescription } from "./description.js";
import type { HubNetwork } from "./hub-network.js";
import { drawHubNetwork } from "./hub-network-draw.js";
import { HUB_PLANTED, HUB_TRUTH } from "./hub-network-truth.js";
import { randomSource } from "./synthetic.js";
import { describeSynthetic, type SetWords, SYNTHETIC_IS_NOT_FOR } from "./synthetic-description.js";

/** What differs between the three logs of one network of hubs. */
export interface HubSet<Field extends string> extends SetWords {
  readonly fields: readonly (FieldDescription & { readonly name: Field })[];
  readonly rows: (network: HubNetwork) => readonly Readonly<Record<Field, Cell>>[];
}

/** The recipe of one of the three logs: each draws the whole network from the same seed. */
export function hubSet<Field extends string>(set: HubSet<Field>): DatasetRecipe {
  const { rows, ...words } = set;
  const names = set.fields.map(({ name }) => name);
  return {
    description: describeSynthetic({
      ...words,
      retrieved: "2026-11-28",
      notFor: [...SYNTHETIC_IS_NOT_FOR, "Judging a coach, a host or a hub: nobody stands behind a row."],
      truth: { seed: HUB_TRUTH.seed, planted: HUB_PLANTED },
    }),
    columns: () => columnsOf(rows(drawHubNetwork(randomSource(HUB_TRUTH.seed))), names),
  };
}
