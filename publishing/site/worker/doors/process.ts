import { FOLDER } from "../files/places.js";

type Hear = (...values: unknown[]) => void;

const heard = new Map<string, readonly Hear[]>();
const listeners = (name: string): readonly Hear[] => heard.get(name) ?? [];

/** There is one process in a worker, and this is its number. */
const OWN = 1;

/** What programs of Node ask of their process. */
export const processOfPage = {
  argv: [],
  // Libraries that run on both sides look here.
  browser: true,
  env: {},
  execArgv: [],
  pid: OWN,
  platform: "browser",
  version: "v20.19.0",
  versions: { node: "20.19.0" },
  cwd: () => FOLDER,
  emitWarning() {},
  exit() {},
  kill(pid: number): true {
    if (pid !== OWN) throw Object.assign(new Error("kill ESRCH"), { code: "ESRCH" });
    return true;
  },
  nextTick: (work: Hear, ...values: unknown[]) => queueMicrotask(() => work(...values)),
  on(name: string, hear: Hear) {
    heard.set(name, [...listeners(name), hear]);
  },
  off(name: string, hear: Hear) {
    heard.set(
      name,
      listeners(name).filter((one) => one !== hear),
    );
  },
  listeners,
  listenerCount: (name: string) => listeners(name).length,
  uptime: () => performance.now() / 1000,
};
