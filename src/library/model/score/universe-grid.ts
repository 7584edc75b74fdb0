import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import {
  type Band,
  cutUniverses,
  UNIVERSE_OPTIONS,
  type Universe,
  type UniverseOptions,
  universeOf,
} from "./cut-universes.js";

/** One cell of the turnout by support grid. */
export interface UniverseCell {
  readonly turnoutBand: Band;
  readonly supportBand: Band;
  readonly universe: Universe;
  readonly people: number;
  /** Of them, those for whom there is capacity. */
  readonly contact: number;
}

const BANDS: readonly Band[] = ["low", "middle", "high"];

/**
 * Counts a scored list in a grid of turnout by support: nine cells, each in its universe. People without a score
 * (null, undefined, NaN or an empty text) are in none.
 *
 * @param options those of `cutUniverses`.
 * @throws as `cutUniverses` does.
 * @example
 * const list = { turnout: [0.5, 0.9, 0.9], support: [0.8, 0.5, 0.1] };
 * universeGrid(list, { turnout: "turnout", support: "support" }).length; // 9
 */
export function universeGrid(data: Data, options: UniverseOptions): readonly UniverseCell[] {
  checkOptions("universeGrid", options, { ...UNIVERSE_OPTIONS });
  const cut = cutUniverses(data, options);
  const turnout = cut.array("turnoutBand");
  const support = cut.array("supportBand");
  const contact = cut.array("contact");
  return Object.freeze(
    BANDS.flatMap((turnoutBand) =>
      BANDS.map((supportBand): UniverseCell => {
        let people = 0;
        let reached = 0;
        for (let row = 0; row < turnout.length; row++) {
          if (turnout[row] !== turnoutBand || support[row] !== supportBand) continue;
          people++;
          if (contact[row] === true) reached++;
        }
        const { universe } = universeOf(turnoutBand, supportBand);
        return Object.freeze({ turnoutBand, supportBand, universe, people, contact: reached });
      }),
    ),
  );
}
