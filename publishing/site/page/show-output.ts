import { el } from "../../../src/course/forms/front/element.js";
import { renderShown } from "../../page/shown.js";
import { drawCharts, markWideParts } from "./draw-charts.js";
import type { Content } from "./kernel.js";

const WIDGET = "application/vnd.jupyter.widget-view+json";

/** Where a cell shows what it has. */
export interface OutputPlace {
  readonly element: HTMLElement;
  clear(): void;
  hear(type: string, content: Content): void;
}

/**
 * @param cell begins the names of its charts.
 * @param showForm draws the form of that name into an element.
 */
export function createOutputPlace(
  cell: string,
  showForm: (id: string, into: HTMLElement) => void,
): OutputPlace {
  const element = el("div", { class: "output" });
  /** Outputs whose words can be replaced, by the name that the library gave them. */
  const named = new Map<string, HTMLElement>();
  let shown = 0;

  function fill(place: HTMLElement, content: Content): void {
    const data = Object(content.data);
    const form: unknown = data[WIDGET]?.model_id;
    if (typeof form === "string") {
      showForm(form, place);
      return;
    }
    shown += 1;
    const output = { output_type: "display_data", data, metadata: Object(content.metadata) };
    place.innerHTML = renderShown(output, { id: `${cell}-${shown}`, numbers: true });
    void drawCharts(place);
    markWideParts();
  }

  function show(content: Content): void {
    const place = el("div");
    element.append(place);
    const { display_id } = Object(content.transient);
    if (typeof display_id === "string") named.set(display_id, place);
    fill(place, content);
  }

  function print({ name, text }: Content): void {
    const last = element.lastElementChild;
    const kind = `text ${name}`;
    if (last instanceof HTMLPreElement && last.className === kind) last.append(String(text));
    else element.append(el("pre", { class: kind }, String(text)));
  }

  return {
    element,
    clear() {
      named.clear();
      element.replaceChildren();
    },
    hear(type, content) {
      if (type === "stream") print(content);
      else if (type === "error") element.append(errorBox(content));
      else if (type === "display_data" || type === "execute_result") show(content);
      else if (type === "update_display_data") {
        const place = named.get(String(Object(content.transient).display_id));
        if (place !== undefined) fill(place, content);
      }
    },
  };
}

/** The colours of a terminal, which mark the first line and the quiet ones. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with the escape character.
const COLOUR = /\u001b\[\d+m/g;

/** The sentence first, the rest short behind it. */
function errorBox({ evalue, traceback }: Content): HTMLElement {
  const lines = Array.isArray(traceback) ? traceback.map((line) => String(line).replaceAll(COLOUR, "")) : [];
  const [sentence = String(evalue), ...rest] = lines;
  const detail = rest.join("\n").trim();
  return el(
    "div",
    { class: "error", role: "alert" },
    el("p", {}, el("strong", {}, sentence)),
    detail === "" ? undefined : el("pre", { class: "text" }, detail),
  );
}
