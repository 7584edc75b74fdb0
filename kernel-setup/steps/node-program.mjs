import { nodeIsNewEnough, oldNodeFinding } from "../node-version.mjs";

/** @type {import("./step.mjs").Step} */
export const nodeProgram = {
  name: "Node",
  doing: "Looking for Node",
  check: async ({ nodeVersion }) =>
    nodeIsNewEnough(nodeVersion)
      ? { fine: true, note: `Node ${nodeVersion}` }
      : { fine: false, ...oldNodeFinding(nodeVersion) },
};
