import { workFolder } from "../../library/files/work-folder.js";
import { systemClock } from "../../library/kernel/clock.js";
import { currentFrontEnd } from "../../library/kernel/front-end.js";
import type { Words } from "../../library/words/words.js";
import { type Card, cardBundle } from "../cards/card.js";
import { withCase } from "../cases/case-store.js";
import { openWorkStore, type WorkStore } from "./work-store.js";

/** The work of the learner who runs this notebook, with the plan of the case where they have not written. */
export function currentStore(): WorkStore {
  return withCase(openWorkStore(workFolder(), systemClock));
}

/** Shows a card under the cell that runs now. */
export function showCard(card: Card): void {
  currentFrontEnd()(cardBundle(card));
}

/** The part of a card that carries a notice about the saved work, when there is one. */
export function withNotice({ notice }: { readonly notice?: Words }): { readonly notice?: Words } {
  return notice === undefined ? {} : { notice };
}
