// What runs on every page of the site: it works without a network, keeps the learner's work, and runs the cells of a page.

import { button, el } from "../../../src/course/forms/front/element.js";
import formStyle from "../../../src/course/forms/front/form.css";
import { showProgress } from "./course-map.js";
import { keepForLater } from "./keep-for-later.js";
import { makeLive } from "./live-cells.js";
import { ownCell } from "./own-cell.js";
import { offerGuidance } from "./recorded-guidance.js";
import { controllingServiceWorker, type LoadEdition } from "./service-worker-control.js";
import { words } from "./words.js";
import { createWorkPanel } from "./work-panel.js";
import { openWorkPlace } from "./work-place.js";

const site = new URL("./", location.href).href;
const main = document.querySelector("main");
const elements = [...document.querySelectorAll<HTMLElement>("[data-cell]")];

async function begin(): Promise<void> {
  const serviceWorker = await controllingServiceWorker(site, sayNewEdition);
  const place = await openWorkPlace(site, serviceWorker !== undefined);
  let restart = (): void => void showProgress(place);
  const panel = createWorkPanel(place, () => restart());
  if (place.warning !== undefined) main?.prepend(el("p", { class: "warning", role: "alert" }, place.warning));
  if (elements.length > 0) {
    document.head.append(el("style", {}, formStyle));
    const own = ownCell();
    document.querySelector("[data-work-panel]")?.before(own.section);
    const live = makeLive([...elements, own.cell], {
      site,
      place,
      ready: () => keepWithAllPages(serviceWorker),
      changed: () => {
        void panel.refresh();
        void showProgress(place);
      },
    });
    restart = () => {
      live.restart();
      void showProgress(place);
    };
    offerGuidance(site, live.tryCell);
    main?.prepend(live.bar);
  } else {
    await keepWithAllPages(serviceWorker);
  }
  document.querySelector("[data-work-panel]")?.replaceWith(panel.element);
  document.querySelector("[data-bring-work]")?.addEventListener("click", () => panel.bring());
  await panel.refresh();
  await showProgress(place);
  document.documentElement.dataset.live = "yes";
}

/** Nothing is changed under the reader's hands: the page says that there is a newer one. */
function sayNewEdition(load: LoadEdition): void {
  const pressed = button(words.loadAgain, load);
  main?.prepend(el("p", { class: "warning", role: "status" }, words.newEdition, " ", pressed));
}

/** All pages of the book are there without a network on the next visit. */
async function keepWithAllPages(serviceWorker: ServiceWorker | undefined): Promise<void> {
  if (serviceWorker === undefined) return;
  const pages: readonly string[] = await (await fetch("_static/pages.json")).json();
  keepForLater(
    serviceWorker,
    pages.map((page) => new URL(page, site).href),
  );
}

/** Forms have colours for light and for dark pages. */
function followTheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = (): void => {
    document.body.dataset.jpThemeLight = String(!dark.matches);
  };
  dark.addEventListener("change", follow);
  follow();
}

followTheme();
// Where cells cannot run, the page has said why.
if (document.documentElement.dataset.live !== "no") void begin();
