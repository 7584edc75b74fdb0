import { readFileSync } from "node:fs";
import { packageFolder } from "../../library/files/package-folder.js";
import type { FormView } from "./form-view.js";

const module = "anywidget";
const version = "~0.11.*";

/** The file that draws forms, as the build makes it. */
const frontEnd = (): string => readFileSync(new URL("dist/package/form.mjs", packageFolder()), "utf8");

/** What a page is given of a form: how it is drawn and what it asks, and nothing of what somebody wrote. */
export function widgetState(view: FormView): Readonly<Record<string, unknown>> {
  return {
    _model_module: module,
    _model_module_version: version,
    _model_name: "AnyModel",
    _view_module: module,
    _view_module_version: version,
    _view_name: "AnyView",
    _view_count: null,
    _dom_classes: [],
    layout: null,
    tabbable: null,
    tooltip: null,
    _anywidget_id: "movement-data.form",
    _esm: frontEnd(),
    form: view,
  };
}

/** A model as a page that loads all of them at once expects it. */
export function widgetModel(view: FormView): Readonly<Record<string, unknown>> {
  const state = widgetState(view);
  return {
    model_name: state._model_name,
    model_module: module,
    model_module_version: version,
    state,
  };
}

/** How a cell points to the form that it shows. */
export function widgetView(id: string): Readonly<Record<string, unknown>> {
  return {
    "application/vnd.jupyter.widget-view+json": { version_major: 2, version_minor: 1, model_id: id },
  };
}
