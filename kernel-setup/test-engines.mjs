// `npm run test:engines`: the tests with real database servers.
import { onNewEnoughNode } from "./node-version.mjs";

await onNewEnoughNode(() => import("./commands/run-engine-tests.mjs"));
