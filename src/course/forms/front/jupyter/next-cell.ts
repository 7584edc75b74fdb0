import type { Around } from "../channel.js";
import { el } from "../element.js";

const HELD = "md-held";

/** The code cell below the form in JupyterLab; undefined in other front ends, which show their cells in other ways. */
function nextCodeCell(root: HTMLElement): HTMLElement | undefined {
  let cell = root.closest(".jp-Cell")?.nextElementSibling;
  while (cell instanceof HTMLElement && !cell.classList.contains("jp-CodeCell"))
    cell = cell.nextElementSibling;
  return cell instanceof HTMLElement ? cell : undefined;
}

const promptOf = (cell: HTMLElement | undefined): string =>
  cell?.querySelector(".jp-InputPrompt")?.textContent?.trim() ?? "";

const hasNumber = (prompt: string): boolean => /\[\d+\]/.test(prompt);

/** What a form can do with the cell below it: hide its result until there is a guess, and hear when it has run. */
export function aroundCell(root: HTMLElement): Around {
  return {
    holdNextCell(hold, sentence) {
      const cell = nextCodeCell(root);
      if (cell === undefined) return;
      cell.classList.toggle(HELD, hold);
      cell.querySelector(`:scope > .${HELD}-note`)?.remove();
      if (hold) cell.append(el("p", { class: `${HELD}-note` }, sentence));
    },
    nextCellHasRun: () => hasNumber(promptOf(nextCodeCell(root))),
    whenNextCellRan(ran) {
      const cell = nextCodeCell(root);
      if (cell === undefined) return () => {};
      let last = promptOf(cell);
      const watcher = new MutationObserver(() => {
        const now = promptOf(cell);
        if (now !== last && hasNumber(now)) ran();
        last = now;
      });
      watcher.observe(cell, { subtree: true, childList: true, characterData: true });
      return () => watcher.disconnect();
    },
  };
}
