import { el } from "../../../src/course/forms/front/element.js";
import { words } from "../page/words.js";
import { createWorkPanel, type WorkPanel } from "../page/work-panel.js";
import type { WorkPlace } from "../page/work-place.js";
import type { App, Lab } from "./jupyterlab.js";

/** Shows what a learner can do with their work at the left edge of JupyterLab. */
export function showWorkPanel({ Widget }: Lab, app: App, place: WorkPlace, site: string): WorkPanel {
  // Forms and cells then see the work that was brought.
  const panel = createWorkPanel(place, () => void app.commands.execute("notebook:restart-kernel"));
  const toPages = el("a", { href: site, class: "to-pages" }, words.asPages);
  const widget = new Widget({ node: el("div", { class: "movement-data-work" }, panel.element, toPages) });
  widget.id = "movement-data-work";
  widget.title.label = words.myWork;
  widget.title.caption = words.myWork;
  app.shell.add(widget, "left", { rank: 150 });
  void panel.refresh();
  return panel;
}
