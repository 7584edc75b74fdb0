import type { Around } from "../channel.js";
import { holdCells, releaseCells } from "./held-cells.js";

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

/** What a form can do with the cell below it: hide the results below until there is a guess, and hear when it has run. */
export function aroundCell(root: HTMLElement): Around {
  return {
    hold: (why) => holdCells(root, why),
    leave: () => releaseCells(root),
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
