import { currentFrontEnd } from "../../library/kernel/front-end.js";
import { kernelContract } from "../../library/kernel/kernel-contract.js";
import { type Card, cardBundle } from "../cards/card.js";
import { showCard } from "../my-work/session.js";
import { fallbackCard } from "./fallback-card.js";
import type { Form } from "./form.js";
import { formOf } from "./form-of.js";
import { meetPages, openOnPages } from "./meet-pages.js";
import { widgetView } from "./widget-model.js";

/**
 * Shows a form under the cell that runs now. Where nothing draws forms, its question stands there with the call that
 * answers it.
 *
 * @param id of the form, for example "md-reflect:start.why".
 * @param typed the call that does the same in code.
 * @param alone what is shown where there is no notebook at all. Default: the question.
 * @param card what is shown where nothing draws forms. Default: the question, with the call that answers it.
 */
export function openForm(id: string, typed: string, alone?: Card, card?: Card): void {
  const form: Form | undefined = formOf(id);
  if (form === undefined) return;
  openWith(id, form, card ?? fallbackCard(form, typed), alone);
}

function openWith(id: string, form: Form, card: Card, alone: Card | undefined): void {
  if (kernelContract().kernel === undefined) {
    showCard(alone ?? card);
    return;
  }
  meetPages();
  const opened = openOnPages(id, form);
  const words = cardBundle(card);
  currentFrontEnd()(opened ? { ...widgetView(id), ...words } : words);
}
