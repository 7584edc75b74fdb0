import courseStyle from "../../../kernel-setup/jupyter/custom.css";
import { modelsOf } from "../../../kernel-setup/kernel/models-of-notebook.mjs";
import { el } from "../../../src/course/forms/front/element.js";
import { keepForLater } from "../page/keep-for-later.js";
import { controllingServiceWorker, type LoadEdition } from "../page/service-worker-control.js";
import { hasWhatCellsNeed } from "../page/what-cells-need.js";
import { words } from "../page/words.js";
import { openWorkPlace } from "../page/work-place.js";
import { startWorker } from "../page/worker-link.js";
import type { App, Context, KernelClient, KernelSpecs, Lab } from "./jupyterlab.js";
import { createLabKernel, type LabKernel } from "./kernel.js";
import labStyle from "./lab.css";
import { showNewEditions } from "./new-editions.js";
import { rememberEditions, seenEditions } from "./seen-editions.js";
import { showWorkPanel } from "./show-work-panel.js";

/** Set where the extension is built: the name of the kernel that notebooks ask for, and the edition of each notebook. */
declare const KERNEL: string;
declare const EDITIONS: Readonly<Record<string, string>>;

const START = "notebooks/0-start-here.ipynb";

/** Brings the kernel of the course to JupyterLab, the learner's work, and new editions of the notebooks. */
export function createPlugin(lab: Lab): object {
  return {
    id: "movement-data:course",
    autoStart: true,
    requires: [lab.IKernelSpecs, lab.IKernelClient],
    activate: (app: App, specs: KernelSpecs, client: KernelClient) => activate(lab, app, specs, client),
  };
}

async function activate(lab: Lab, app: App, specs: KernelSpecs, client: KernelClient): Promise<void> {
  // JupyterLab comes in more files than a browser remembers by itself: all of them are kept for later.
  performance.setResourceTimingBufferSize(2000);
  document.head.append(el("style", {}, courseStyle, labStyle));
  const site = new URL("../", new URL(lab.PageConfig.getBaseUrl(), location.href)).href;
  const kernels = new Map<string, LabKernel>();
  const around = openAround(lab, app, site);

  specs.register({
    spec: {
      name: KERNEL,
      display_name: "TypeScript (movement-data)",
      language: "typescript",
      argv: [],
      resources: {},
    },
    // At once: what is pressed before a kernel answers is lost.
    async create(options) {
      const kernel = createLabKernel(options, {
        async begin(id, events) {
          const { place } = await around;
          await known(app, id);
          const setting = {
            site,
            notebook: pathOf(app, id).replace(/^notebooks\//, ""),
            kept: place.forWorker,
            shownModels: () => shownModels(app, id),
          };
          return startWorker(setting, { ...events, kept: place.changed });
        },
        known: (id) => known(app, id),
        shownModels: (id) => shownModels(app, id),
        async progress(share) {
          const { serviceWorker } = await around;
          if (share >= 1 && serviceWorker !== undefined) keepForLater(serviceWorker);
        },
        failed(reason) {
          console.error(reason);
          void tell(lab, hasWhatCellsNeed() ? words.failed : words.tooOld);
        },
        ended: () => void around.then(({ panel }) => panel.refresh()),
        Signal: lab.Signal,
      });
      kernels.set(options.id, kernel);
      return kernel;
    },
  });

  const interrupt = client.interrupt.bind(client);
  client.interrupt = async (id) => {
    kernels.get(id)?.stop();
    await interrupt(id);
  };

  // JupyterLite would make another kernel in the place of this one, and lose what is asked until all pages are connected anew.
  client.restart = async (id) => kernels.get(id)?.restart();

  // Before any notebook is opened.
  const copies = await showNewEditions(app.serviceManager.contents, EDITIONS, seenEditions(site)).catch(
    (error: unknown) => {
      console.error(error);
      return [];
    },
  );
  rememberEditions(site, EDITIONS);
  void app.restored.then(async () => {
    if (openPaths(app).length === 0 && !new URLSearchParams(location.search).has("path"))
      await app.commands.execute("docmanager:open", { path: START });
    if (copies.length > 0) await tell(lab, words.newEditionOf(copies));
  });
}

/** The service worker and the learner's work, and where it is shown. */
async function openAround(lab: Lab, app: App, site: string) {
  const serviceWorker = await controllingServiceWorker(site, (load) => void offerNewEdition(lab, load));
  const place = await openWorkPlace(site, serviceWorker !== undefined);
  const panel = showWorkPanel(lab, app, place, site);
  const { warning } = place;
  if (warning !== undefined) void app.restored.then(() => tell(lab, warning));
  return { serviceWorker, place, panel };
}

function tell({ showDialog, Dialog }: Lab, body: string): Promise<object> {
  return showDialog({ title: words.course, body, buttons: [Dialog.okButton()] });
}

async function offerNewEdition({ showDialog, Dialog }: Lab, load: LoadEdition): Promise<void> {
  const { button } = await showDialog({
    title: words.course,
    body: words.newEdition,
    buttons: [Dialog.cancelButton(), Dialog.okButton({ label: words.loadAgain })],
  });
  if (button.accept) load();
}

const openPaths = ({ shell }: App): readonly string[] =>
  [...shell.widgets("main")].flatMap(({ context }) => (context === undefined ? [] : [context.path]));

/** So often it is looked for the notebook of a kernel, ten times a second: a kernel that was started by itself has none. */
const MOST_LOOKS = 200;

/** Waits until the list of sessions names the notebook of the kernel, and the page has read it: then its forms are known. */
async function known(app: App, kernel: string): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS && !isRead(app, kernel); looks++) {
    await app.serviceManager.sessions.refreshRunning();
    if (!isRead(app, kernel)) await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isRead(app: App, kernel: string): boolean {
  const path = pathOf(app, kernel);
  return path.endsWith(".ipynb") ? contextOf(app, path)?.isReady === true : path !== "";
}

const contextOf = ({ shell }: App, path: string): Context | undefined =>
  [...shell.widgets("main")].find(({ context }) => context?.path === path)?.context;

/** The path of the notebook that a kernel belongs to. */
function pathOf({ serviceManager }: App, kernel: string): string {
  return [...serviceManager.sessions.running()].find((session) => session.kernel?.id === kernel)?.path ?? "";
}

function shownModels(app: App, kernel: string): readonly string[] {
  const context = contextOf(app, pathOf(app, kernel));
  return context === undefined ? [] : modelsOf(context.model.toJSON());
}
