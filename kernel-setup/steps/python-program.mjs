import fs from "node:fs";
import { askPython, findPython } from "../installed/find-python.mjs";
import { venvPython } from "../paths.mjs";

/**
 * The Python of the private environment, when it still runs, otherwise one that can make it.
 * @type {import("./step.mjs").Step}
 */
export const pythonProgram = {
  name: "Python",
  doing: "Looking for Python",
  check: async (context) => {
    const own = venvPython(context.root, context.platform);
    if (fs.existsSync(own)) {
      const python = await askPython(context, own);
      if (python?.newEnough) return { fine: true, note: `Python ${python.version}` };
    }
    const found = await findPython(context);
    return "python" in found
      ? { fine: true, note: `Python ${found.python.version}` }
      : { fine: false, ...found };
  },
};
