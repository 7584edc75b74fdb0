import { describe } from "vitest";
import { walkNotebook } from "./walk-notebook.js";

describe("Digital Safety in JupyterLab", { timeout: 240_000 }, () => {
  walkNotebook({
    notebook: "supplement-digital-safety.ipynb",
    charts: 3,
    task: {
      id: "safety.smallest-k",
      line: "const k",
      wrong: "150",
      sentence: /average size/i,
      right: '"50"',
    },
  });
});
