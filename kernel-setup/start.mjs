// `npm start`: sets up what is missing and opens the course in JupyterLab.
import { onNewEnoughNode } from "./node-version.mjs";

await onNewEnoughNode(() => import("./commands/start-course.mjs"));
