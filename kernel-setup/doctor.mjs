// `npm run doctor`: looks at every part of the set-up, repairs what it can, and says what is left to do.
import { onNewEnoughNode } from "./node-version.mjs";

await onNewEnoughNode(() => import("./commands/look-and-repair.mjs"));
