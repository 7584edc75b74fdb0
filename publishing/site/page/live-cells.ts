import type { RecordedCode, TryCell } from "../../browser/player/offer-recording.js";
import { createPageForms } from "./forms.js";
import { holdBelowGuesses } from "./held-cells.js";
import { type Kernel, startKernel } from "./kernel.js";
import { createLiveCell } from "./live-cell.js";
import type { LiveCellParts } from "./live-cell-parts.js";
import { createToolbar } from "./toolbar.js";
import { words } from "./words.js";
import type { WorkPlace } from "./work-place.js";

/** How long a cell may go on after Stop before the page says so, in milliseconds. */
const PATIENCE = 3000;

interface Parts {
  readonly site: string;
  readonly place: WorkPlace;
  /** The kernel can run cells. */
  readonly ready: () => void;
  /** A cell or a form may have changed the learner's files. */
  readonly changed: () => void;
}

/** Makes the cells of the page live. Gives the bar that stands above them, what restarts the kernel, and what a recording asks of them. */
export function makeLive(
  elements: readonly HTMLElement[],
  { site, place, ready, changed }: Parts,
): { readonly bar: HTMLElement; readonly restart: () => void; readonly tryCell: TryCell } {
  const toolbar = createToolbar({ restartAndRunAll, stop, restart });
  const forms = createPageForms(() => kernel);
  let isBusy = false;
  let stops = 0;
  const kernel: Kernel = startKernel(
    {
      site,
      notebook: location.pathname.replace(/^.*\/([^/]*)\.html$/, "$1.ipynb"),
      kept: place.forWorker,
      shownModels: forms.shown,
    },
    {
      progress(share) {
        toolbar.progress(share);
        if (share >= 1) ready();
      },
      failed(reason) {
        toolbar.say(words.failed);
        console.error(reason);
      },
      comm: forms.hear,
      kept: place.changed,
      busy(now) {
        isBusy = now;
        toolbar.busy(now);
        if (!now) {
          stops += 1;
          changed();
        }
      },
    },
  );
  const cells: LiveCellParts[] = elements.map((element, at) =>
    createLiveCell(element, {
      kernel,
      forms,
      number: at + 1,
      runAbove: () => void runFrom(0, at),
      next: () => cells[at + 1],
      ran: changed,
      formChanged: () => holdBelowGuesses(cells),
    }),
  );

  async function runFrom(first: number, end: number): Promise<void> {
    toolbar.say(words.running);
    // All are asked for at once: the kernel gives those back that stand behind one that fails.
    const ended = await Promise.all(cells.slice(first, end).map((cell) => cell.run()));
    const failed = ended.indexOf("failed");
    toolbar.say(failed < 0 ? words.done : words.stoppedAt);
    if (failed >= 0) cells[first + failed]?.element.scrollIntoView({ block: "center" });
  }

  function stop(): void {
    kernel.stop();
    const before = stops;
    setTimeout(() => {
      if (isBusy && stops === before) toolbar.say(words.cannotStop);
    }, PATIENCE);
  }

  function forget(): void {
    for (const cell of cells) cell.forget();
    kernel.restart();
  }

  function restart(): void {
    forget();
    runTools();
    toolbar.say(words.restarted);
  }

  function restartAndRunAll(): void {
    forget();
    void runFrom(0, cells.length);
  }

  /** The first cell of a page fetches its tools: it runs by itself, so that any cell can be the first. */
  function runTools(): void {
    const [first] = cells;
    if (first?.isTools === true) void first.run();
  }

  let lent: LiveCellParts | undefined;
  const tryCell: TryCell = {
    begin({ cell, code }, ranBefore) {
      lent?.takeBack();
      lent = cells.find(({ element }) => element.dataset.cell === cell);
      lent?.lend(code, prepare(ranBefore));
    },
    end() {
      lent?.takeBack();
      lent = undefined;
    },
  };

  /**
   * One after the other: what stands behind one that fails is run too, and nothing writes over the reader's files.
   * False: the reader stopped it.
   */
  async function prepare(recorded: readonly RecordedCode[]): Promise<boolean> {
    for (const { cell, code } of recorded) {
      if (/\bsaveToMyWork\(/.test(code)) continue;
      const live = cells.find(({ element }) => element.dataset.cell === cell);
      if ((await live?.prepare(code)) === "not run") return false;
    }
    return true;
  }

  runTools();
  return { bar: toolbar.element, restart, tryCell };
}
