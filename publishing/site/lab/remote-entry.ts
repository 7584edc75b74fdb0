// The extension as JupyterLab loads it: a container of module federation, which is handed the modules that are shared.

import type { Lab, SharedModules, SharedScope, SharedVersions } from "./jupyterlab.js";
import { createPlugin } from "./plugin.js";
import { sayWhereStorageIsRefused } from "./refused-storage.js";

let scope: SharedScope = {};

async function shared<Name extends keyof SharedModules>(name: Name): Promise<SharedModules[Name]> {
  const versions: SharedVersions<Name> | undefined = scope[name];
  const [version] = versions === undefined ? [] : Object.values(versions);
  if (version === undefined) throw new Error(`JupyterLab shares no ${name}.`);
  return (await version.get())();
}

async function modules(): Promise<Lab> {
  return {
    ...(await shared("@jupyterlite/services")),
    ...(await shared("@lumino/signaling")),
    ...(await shared("@lumino/widgets")),
    ...(await shared("@jupyterlab/coreutils")),
    ...(await shared("@jupyterlab/apputils")),
  };
}

const container = {
  init(given: SharedScope): void {
    scope = given;
  },
  async get(): Promise<() => object> {
    const plugin = createPlugin(await modules());
    return () => ({ __esModule: true, default: [plugin] });
  },
};

declare global {
  var _JUPYTERLAB: Record<string, object> | undefined;
}

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement)
  sayWhereStorageIsRefused(new URL("../../../../", currentScript.src).href);

globalThis._JUPYTERLAB = { ...globalThis._JUPYTERLAB, "movement-data": container };
