import type { PageState } from "./state-at.js";

// Scripts of the same page.
declare function drawChart(figure: Element): Promise<void>;
declare function markScrollRegions(): void;

/** The cells as the recording shows them: each lies in front of the page's own, which stays as it is. */
export interface RecordedCells {
  show(state: PageState, answers: ReadonlyMap<string, string>): void;
  /** The element that a cell of code or of text has on the page now; of a text, all its elements. */
  placesOf(cell: string): readonly HTMLElement[];
  /** Takes the recording off the page. */
  remove(): void;
}

interface Layer {
  readonly own: HTMLElement;
  readonly recorded: HTMLElement;
  readonly code: HTMLElement;
  readonly output: HTMLElement;
  readonly begins: string;
  code_: string | undefined;
  html: string | null | undefined;
}

/** Lays the recorded cells over those of a page. */
export function recordedCells(main: HTMLElement): RecordedCells {
  const layers = new Map<string, Layer>();
  for (const own of main.querySelectorAll<HTMLElement>(".cell[data-cell]")) {
    const written = own.querySelector("pre.code code");
    const recorded = document.createElement("div");
    recorded.className = "cell recorded";
    const pre = document.createElement("pre");
    pre.className = "code";
    pre.tabIndex = 0;
    const code = document.createElement("code");
    code.innerHTML = written?.innerHTML ?? "";
    const output = document.createElement("div");
    output.className = "output";
    output.hidden = true;
    pre.append(code);
    recorded.append(pre, output);
    own.before(recorded);
    own.hidden = true;
    const begins = code.innerHTML;
    layers.set(own.dataset.cell ?? "", { own, recorded, code, output, begins, code_: begins, html: null });
  }

  return {
    show({ cells, done }, answers) {
      const ran = new Set(done.filter((act) => /run|mistake|answer/.test(act.do)).map(({ cell }) => cell));
      for (const [id, layer] of layers) {
        const state = cells.get(id);
        const code = state?.code ?? layer.begins;
        if (layer.code_ !== `${code}|${state?.typed ?? ""}`) {
          layer.code.innerHTML = code;
          if (state?.typed !== undefined) markText(layer.code, state.typed);
          layer.code_ = `${code}|${state?.typed ?? ""}`;
        }
        const yours = answers.get(id);
        const html =
          state?.html == null ? null : `${state.html}${yours === undefined ? "" : yoursHTML(yours)}`;
        if (layer.html !== html) {
          layer.html = html;
          layer.output.hidden = html === null || html === "";
          layer.output.innerHTML = html ?? "";
          for (const figure of layer.output.querySelectorAll("figure.chart")) void drawChart(figure);
          markScrollRegions();
        }
        layer.recorded.classList.toggle("ran", ran.has(id));
      }
    },
    placesOf(cell) {
      const layer = layers.get(cell);
      if (layer !== undefined) return [layer.recorded];
      return textPlaces(main, cell);
    },
    remove() {
      for (const { own, recorded } of layers.values()) {
        recorded.remove();
        own.hidden = false;
      }
    },
  };
}

function yoursHTML(answer: string): string {
  const words = document.createElement("p");
  words.className = "yours";
  words.textContent = `You said: ${answer}`;
  return words.outerHTML;
}

/** A text goes from its first element up to the next cell or text. */
function textPlaces(main: HTMLElement, cell: string): readonly HTMLElement[] {
  const places: HTMLElement[] = [];
  for (const first of main.querySelectorAll<HTMLElement>(`[data-text="${CSS.escape(cell)}"]`)) {
    places.push(first);
    let next = first.nextElementSibling;
    while (next instanceof HTMLElement && !next.matches(".cell, [data-text]")) {
      places.push(next);
      next = next.nextElementSibling;
    }
  }
  return places;
}

/** Marks a text in code, also where its parts have colors of their own. */
function markText(root: HTMLElement, words: string): void {
  if (words === "") return;
  const nodes: { readonly node: Text; readonly from: number }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push({ node, from: text.length });
    text += node.data;
  }
  const from = text.indexOf(words);
  if (from < 0) return;
  for (const { node, from: begins } of nodes.reverse()) {
    const start = Math.max(from - begins, 0);
    const end = Math.min(from + words.length - begins, node.data.length);
    if (start >= end) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const mark = document.createElement("mark");
    mark.className = "typed";
    range.surroundContents(mark);
  }
}
