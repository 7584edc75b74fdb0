/** What a notebook says of the place where it runs, and what is true elsewhere. */
export interface PlaceWords {
  readonly laptop: string;
  /** On a page of the site. */
  readonly page: string;
  /** In JupyterLab in the browser. Left out where the words of the laptop hold. */
  readonly lab?: string;
}

const device = "Does this course run on my device, and what do I do when something goes wrong?";
const safe = "- whether your work is safe when you close the page (it is),";
const noAnswer =
  "| The page does not answer at all | Close the tab and open the page again. Your answers are still there. |";

/** Every passage of a notebook that depends on the place where it is read. */
export const placeWords: readonly PlaceWords[] = [
  {
    laptop: "Will this course run on my laptop, and what do I do when something goes wrong?",
    page: device,
    lab: device,
  },
  {
    laptop: "- whether your work is safe when you close the laptop (it is),",
    page: safe,
    lab: safe,
  },
  {
    laptop:
      "The thin bar with three dots is a folded cell: it fetches the page's tools. Click it, hold **Shift** and press **Enter**; then once more for the gray cell under it. The number in front of a cell appears when it is done. The first cell may take a few seconds.",
    page: "The folded cell fetches the page's tools, and runs by itself. Press **Run** under the gray cell below it; or click into the cell, hold **Shift** and press **Enter**. A number appears when it is done. The first cell may take a few seconds.",
  },
  {
    laptop:
      "| The page does not answer at all | Close the tab. In the terminal press Ctrl-C, type `npm run doctor`, then `npm start`. |",
    page: noAnswer,
    lab: noAnswer,
  },
  {
    laptop: "Press the **■** button to stop it.",
    page: "Press **■ Stop** at the top of the page.",
  },
  {
    laptop:
      "The page saves itself. Your answers, notes and your plan go into a folder called `my-work`, on this computer only. Nothing is sent anywhere.",
    page: "The page saves itself. Your answers, notes and your plan are kept in this browser, on this device only. Nothing is sent anywhere. **Keep a copy**, at the end of each page, saves them as a file; **Bring my work** reads that file on another device.",
    lab: "The page saves itself. Your answers, notes and your plan are kept in this browser, on this device only. Nothing is sent anywhere. **Keep a copy**, under **My work** at the left edge, saves them as a file; **Bring my work** reads that file on another device.",
  },
  {
    laptop:
      "To practice a task again, click into the last gray cell above, press the **+** at the top of the page, type this into the new cell and run it. It forgets your attempts at the task and keeps what you wrote:",
    page: "To practice a task again, type this into **A cell of your own** at the end of the page and run it. It forgets your attempts at the task and keeps what you wrote:",
  },
  {
    laptop:
      "To start the whole course over, close it and type `npm run my-work -- reset` in the terminal. A copy of your work is kept; `npm run my-work -- restore` brings it back.",
    page: "To start the whole course over, press **Start over** at the end of the page. A copy of your work is kept under the files that you made.",
    lab: "To start the whole course over, press **Start over** under **My work** at the left edge. A copy of your work is kept under the files that you made.",
  },
  {
    laptop: "- **Shift + Enter** runs a cell. Edit only lines marked `// ← change`.",
    page: "- **Run** runs a cell, and so does **Shift + Enter**. Edit only lines marked `// ← change`; **Put back** undoes it.",
  },
  {
    laptop: "- Your work stays on this computer, in `my-work`.",
    page: "- Your work stays in this browser, on this device. **Keep a copy** now and then.",
    lab: "- Your work stays in this browser, on this device. **Keep a copy** now and then, under **My work** at the left edge.",
  },
  {
    laptop: "put a **copy** into the folder `my-work` and write its name",
    page: "press **Add a file** at the end of the page, choose a **copy**, and write its name",
    lab: "press **Add a file** under **My work** at the left edge, choose a **copy**, and write its name",
  },
  {
    laptop: "Open `my-work/files` and look at them in a spreadsheet.",
    page: "They stand under the files that you made, at the end of the page: click one to download it and look at it in a spreadsheet.",
    lab: "They stand under **My work** at the left edge: click one to download it and look at it in a spreadsheet.",
  },
];

/** A text of a notebook as JupyterLab in the browser says it. */
export function inTheLab(text: string): string {
  return placeWords.reduce((said, { laptop, lab = laptop }) => said.replace(laptop, () => lab), text);
}

/** A text of a notebook as a page of the site says it. */
export function inThePage(text: string): string {
  return placeWords.reduce((said, { laptop, page }) => said.replace(laptop, () => page), text);
}
