// What a process does first that starts from the snapshot: all that run-cells.mjs does, with the compiler at hand.
"use strict";

// Processes that a cell starts are no kernels.
process.execArgv.splice(process.execArgv.indexOf("--snapshot-blob"), 2);
import("../run-cells.mjs").catch((reason) => {
  console.error(reason);
  process.exit(1);
});
