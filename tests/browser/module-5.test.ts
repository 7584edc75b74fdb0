import { describe } from "vitest";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 5 in JupyterLab", { timeout: 240_000 }, () => {
  walkNotebook({
    notebook: "5-open-data.ipynb",
    charts: 5,
    task: {
      id: "m5.alaska-once",
      line: "const total",
      wrong: '"129,911,581"',
      sentence: /no Alaska at all/i,
      right: "130158169",
    },
  });
});
