import { bringIntoView, pointAt, pointAtNothing } from "./point-at.js";
import type { RecordedCells } from "./recorded-cells.js";
import type { PageState } from "./state-at.js";

/**
 * Brings a page to a moment of its recording: what its cells show, what is pointed at, and where somebody looks.
 *
 * @param bar the height that is taken at the bottom of the window.
 * @param calm true: nothing glides.
 */
export async function showMoment(
  main: HTMLElement,
  cells: RecordedCells,
  state: PageState,
  answers: ReadonlyMap<string, string>,
  { bar, calm }: { readonly bar: number; readonly calm: boolean },
): Promise<void> {
  const drawn = cells.show(state, answers);
  pointAtNothing(main);
  let goal: HTMLElement | undefined;
  for (const act of state.done) {
    if (act.cell === undefined) continue;
    const places = cells.placesOf(act.cell);
    goal = (act.words === undefined ? places[0] : pointAt(places, act.words)) ?? goal;
  }
  // A chart that comes moves what stands below it.
  await drawn;
  if (goal?.isConnected === true) bringIntoView(goal, bar, calm);
}
