import type { PageState } from "./state-at.js";

/** The cells as the recording shows them: each lies in front of the page's own, which stays as it is. */
export interface RecordedCells {
  /** Ends when what it shows is drawn. */
  show(state: PageState, answers: ReadonlyMap<string, string>): Promise<void>;
  /** The element that a cell of code or of text has on the page now; of a text, all its elements. */
  placesOf(cell: string): readonly HTMLElement[];
  /** Puts a cell of the page itself before the recorded one, or takes all of them back. */
  giveOwn(cell: string | undefined): void;
  /** Takes the recording off the page. */
  remove(): void;
}

/** What the page around a recording does for it. */
export interface RecordedPage {
  readonly main: HTMLElement;
  /** The code of a cell as it is written in its notebook, as HTML; nothing for a cell that the recording does not know. */
  readonly codeOf: (cell: string) => string | undefined;
  /** Draws the charts in what a cell shows. */
  readonly draw: (output: HTMLElement) => Promise<void>;
  /** What stands under the code of a recorded cell. */
  readonly below?: (cell: string) => HTMLElement;
}

interface Layer {
  readonly own: HTMLElement;
  readonly recorded: HTMLElement;
  readonly code: HTMLElement;
  readonly output: HTMLElement;
  readonly begins: string;
  shownCode: string;
  html: string | null;
}

/** Lays the recorded cells over those of a page. */
export function recordedCells({ main, codeOf, draw, below }: RecordedPage): RecordedCells {
  const layers = new Map<string, Layer>();
  for (const own of main.querySelectorAll<HTMLElement>(".cell[data-cell]")) {
    const cell = own.dataset.cell ?? "";
    const begins = codeOf(cell);
    if (begins === undefined) continue;
    const recorded = document.createElement("div");
    recorded.className = "cell recorded";
    const pre = document.createElement("pre");
    pre.className = "code";
    pre.tabIndex = 0;
    const code = document.createElement("code");
    code.innerHTML = begins;
    const output = document.createElement("div");
    output.className = "output";
    output.hidden = true;
    pre.append(code);
    recorded.append(pre, ...(below === undefined ? [] : [below(cell)]), output);
    own.before(recorded);
    own.hidden = true;
    layers.set(cell, { own, recorded, code, output, begins, shownCode: `${begins}|`, html: null });
  }

  return {
    async show({ cells, done }, answers) {
      const drawn: Promise<void>[] = [];
      const ran = new Set(done.filter((act) => /run|mistake|answer/.test(act.do)).map(({ cell }) => cell));
      for (const [id, layer] of layers) {
        const state = cells.get(id);
        const code = state?.code ?? layer.begins;
        const shownCode = `${code}|${state?.typed ?? ""}`;
        if (layer.shownCode !== shownCode) {
          layer.code.innerHTML = code;
          if (state?.typed !== undefined) markText(layer.code, state.typed);
          layer.shownCode = shownCode;
        }
        const yours = answers.get(id);
        const html =
          state?.html == null ? null : `${state.html}${yours === undefined ? "" : yoursHTML(yours)}`;
        if (layer.html !== html) {
          layer.html = html;
          layer.output.hidden = html === null || html === "";
          layer.output.innerHTML = html ?? "";
          drawn.push(draw(layer.output));
        }
        layer.recorded.classList.toggle("ran", ran.has(id));
      }
      await Promise.all(drawn);
    },
    placesOf(cell) {
      const layer = layers.get(cell);
      if (layer !== undefined) return [layer.recorded];
      return textPlaces(main, cell);
    },
    giveOwn(cell) {
      for (const [id, { own, recorded }] of layers) {
        own.hidden = id !== cell;
        recorded.hidden = id === cell;
      }
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
