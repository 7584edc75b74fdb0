import { describe } from "vitest";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 4 in JupyterLab", { timeout: 240_000 }, () => {
  walkNotebook({
    notebook: "4-data-collection-and-the-ladder.ipynb",
    charts: 4,
    task: {
      id: "m4.worst-step",
      line: "const worstStep",
      wrong: '"signed a petition"',
      sentence: /largest number/i,
      right: '"came to an event"',
    },
  });
});
