// `npm run rehearse`: runs the debrief and the four live demonstrations from a fresh copy of their notebooks and reports seconds.
import { onNewEnoughNode } from "./node-version.mjs";

await onNewEnoughNode(() => import("./commands/rehearse-demos.mjs"));
