// The form as a widget of a notebook: what anywidget imports. Only this folder knows of notebooks.

import type { FormView } from "../../form-view.js";
import { browserStores } from "../draft/browser-stores.js";
import { watchPage } from "../draft/draft-place.js";
import { drawForm } from "../draw-form.js";
import { el } from "../element.js";
import css from "../form.css";
import { drawInPlace } from "./draw-in-place.js";
import { hideBelow } from "./held-cells.js";
import { type AnyModel, jupyterChannel } from "./jupyter-channel.js";
import { aroundCell } from "./next-cell.js";

const STYLE = "movement-data-form-style";

interface View {
  readonly model: AnyModel & { get(name: "form"): FormView };
  readonly el: HTMLElement;
  /** Aborted when the view goes away. */
  readonly signal?: AbortSignal;
}

function render(view: View): (() => void) | Promise<() => void> {
  return drawInPlace(view.el, () => draw(view), view.signal);
}

function draw({ model, el: root }: View): () => void {
  if (document.getElementById(STYLE) === null) {
    document.head.append(el("style", { id: STYLE }, css));
    watchPage(window, browserStores);
  }
  const view = model.get("form");
  const place = el("div");
  root.replaceChildren(place);
  const { channel, end } = jupyterChannel(model, view.id, root);
  const done = drawForm(place, view, channel, aroundCell(root));
  hideBelow(root);
  return () => {
    done();
    end();
  };
}

export default { render };
