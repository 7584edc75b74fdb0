// `npm run test:engines`: the tests with real database servers.
import { onNewEnoughNode } from "../../../../kernel-setup/node-version.mjs";

await onNewEnoughNode(() => import("./run-engine-tests.mjs"));
