// npm run book | slides | pages (both) | site | record | film | reading-level | minutes | language: sets up what is missing, compiles the programs of this folder, runs one.
import { onNewEnoughNode } from "../kernel-setup/node-version.mjs";

await onNewEnoughNode(() => import("./run-program.mjs"));
