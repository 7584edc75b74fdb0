import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../../publishing/page/open-browser.js";
import { buildServiceWorker } from "../../../publishing/site/build-service-worker.js";
import { buildWorker } from "../../../publishing/site/build-worker.js";
import { type FolderHost, serveFolder } from "../../../publishing/site/serve-folder.js";
import { root } from "../course.js";

/** Something that a cell published, with its content. */
export interface Said {
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What the smallest page around the worker does: it starts it, and asks one thing at a time. */
const PAGE = `<!doctype html><html lang="en"><title>Worker</title><script>
window.startWorker = async () => {
  const { serviceWorker } = navigator;
  await serviceWorker.register("service-worker.js");
  await serviceWorker.ready;
  if (serviceWorker.controller === null) await new Promise((taken) => { serviceWorker.oncontrollerchange = taken; });
  const kernel = crypto.randomUUID();
  window.stop = () => { serviceWorker.controller.postMessage({ kind: "stop", kernel, cell }); worker.postMessage({ kind: "stop" }); };
  const worker = new Worker("kernel/worker.js", { type: "module" });
  let said = [], answered, cell;
  window.ask = (kind, msg_type, content) => new Promise((resolve) => {
    answered = resolve;
    cell = String(Math.random());
    worker.postMessage({ kind, header: { msg_id: cell, msg_type, session: "page", username: "", date: "", version: "5.3" }, metadata: {}, content, buffers: [] });
  });
  return new Promise((started, failed) => {
    worker.onerror = (event) => failed(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.kind === "ready") started();
      else if (data.kind === "failed") failed(new Error(data.reason));
      else if (data.kind === "publish") said.push({ type: data.type, content: JSON.parse(data.content) });
      else if (data.kind === "reply") setTimeout(() => { answered?.(said); said = []; }, 60);
    };
    worker.postMessage({ kind: "start", kernel, site: location.href, shownModels: [] });
  });
};
</script></html>`;

/** The worker of the course in a page of its own, with every other host refused. */
export interface WorkerPage {
  readonly page: Page;
  /** Addresses of other hosts that were asked for. */
  readonly outside: readonly string[];
  run(code: string): Promise<readonly Said[]>;
  /** Starts afresh, with nothing kept. */
  restart(): Promise<void>;
  comm(type: string, content: Readonly<Record<string, unknown>>): Promise<readonly Said[]>;
  close(): Promise<void>;
}

/** Builds the worker, serves it as any web host does, and starts it in Chromium. */
export async function openWorkerPage(): Promise<WorkerPage> {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-site-"));
  await buildWorker(root, join(folder, "kernel"));
  await buildServiceWorker(root, folder);
  writeFileSync(join(folder, "index.html"), PAGE);
  const host: FolderHost = await serveFolder(folder, 0);
  const browser: Browser = await openBrowser();
  const page = await browser.newPage();
  const outside: string[] = [];
  await page.route("**/*", (route) => {
    if (new URL(route.request().url()).hostname === "127.0.0.1") return route.continue();
    outside.push(route.request().url());
    return route.abort();
  });
  const restart = async (): Promise<void> => {
    await page.goto(host.address);
    await page.evaluate("startWorker()");
  };
  await restart();
  const ask = (kind: string, type: string, content: object): Promise<readonly Said[]> =>
    page.evaluate<readonly Said[]>(
      `ask(${JSON.stringify(kind)}, ${JSON.stringify(type)}, ${JSON.stringify(content)})`,
    );
  return {
    page,
    outside,
    restart,
    run: (code) => ask("request", "execute_request", { code, silent: false }),
    comm: (type, content) => ask("comm", type, content),
    async close() {
      await browser.close();
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
