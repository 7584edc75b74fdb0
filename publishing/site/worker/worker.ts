// The kernel of the course in a worker: the same cells, words and library as on a laptop. Around it stands a page.

import "./globals.js";
import type { ToCells } from "../../../kernel-setup/kernel/messages.js";
import { createNotebook } from "../../../kernel-setup/kernel/notebook.mjs";
import { keptFiles } from "./files/kept.js";
import { addText, folderOf, makeFolders, mount } from "./files/memory.js";
import { pageDoor } from "./files/page-door.js";
import { COURSE, FOLDER, WORK } from "./files/places.js";
import { servedFiles } from "./files/served.js";
import { serviceWorkerDoor } from "./files/service-worker-door.js";
import type { FromWorker, StartWorker } from "./messages.js";
import { providePackages } from "./packages.js";
import { createStopWatch } from "./stop-watch.js";

const tell = (message: FromWorker): void => postMessage(message);
const here = (file: string): string => new URL(file, self.location.href).href;

async function start({ shownModels, site, kernel, kept, notebook: file }: StartWorker): Promise<void> {
  tell({ kind: "progress", share: 0.4 });
  const { texts, served } = await (await fetch(here("course-files.json"))).json();
  tell({ kind: "progress", share: 0.6 });
  for (const [path, text] of Object.entries<string>(texts)) addText(path, text);
  mount(
    COURSE,
    servedFiles(served, (path) => here(`files${path.slice(COURSE.length)}`)),
  );
  makeFolders(FOLDER);
  const service = serviceWorkerDoor(site, kernel);
  const door =
    kept === undefined ? service : pageDoor(kept, (path, bytes) => tell({ kind: "kept", path, bytes }));
  const work = keptFiles(door, (path) => makeFolders(folderOf(path)));
  mount(WORK, work);
  providePackages(here);
  // As Jupyter names it.
  if (file !== undefined) process.env.JPY_SESSION_NAME = `${FOLDER}/${file}`;

  const stopFlag = new Int32Array(1);
  const stops = createStopWatch(stopFlag, (cell) => kept === undefined && service.stopRequested(cell));
  const notebook = createNotebook({
    tell,
    stopFlag,
    look: stops.look,
    folder: FOLDER,
    frontEnd: "browser",
    shownModels: () => shownModels,
  });
  const cells = notebook.load();
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    cells.float(event.reason);
  });
  addEventListener("error", (event) => {
    event.preventDefault();
    cells.float(event.error);
  });
  addEventListener("message", ({ data }: MessageEvent<ToCells>) => {
    if (data.kind === "stop") notebook.stop();
    if (data.kind !== "request" && data.kind !== "comm") return;
    stops.begin(data.header.msg_id);
    work.refresh();
    void cells.answer(data);
  });
  tell({ kind: "ready" });
}

function fail(reason: unknown): void {
  tell({
    kind: "failed",
    reason: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
  });
}

addEventListener("message", ({ data }: MessageEvent<StartWorker>) => void start(data).catch(fail), {
  once: true,
});
