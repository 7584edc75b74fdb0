// `npm test`: sets up what is missing and runs every check.
import { onNewEnoughNode } from "./node-version.mjs";

await onNewEnoughNode(() => import("./commands/run-checks.mjs"));
