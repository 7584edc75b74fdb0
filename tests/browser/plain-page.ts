import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { answerAsk, isAsk } from "../../src/course/forms/answer-ask.js";
import type { Form } from "../../src/course/forms/form.js";
import { translateView } from "../../src/course/forms/translate-view.js";
import type { WorkStore } from "../../src/course/my-work/work-store.js";
import type { Language } from "../../src/library/words/language.js";
import { root } from "./course.js";

const ADDRESS = "http://forms.test/";

/** What anywidget does in a notebook: a model for each form, whose messages go to the course and back; a cell that runs again ends its form and draws it anew. */
const DRAW = `
import widget from "./form.mjs";
const ends = [];
window.endForms = () => {
  for (const el of document.querySelectorAll("[data-form]")) el.replaceChildren();
  for (const end of ends.splice(0)) end();
};
window.drawForms = async () => {
  for (const el of document.querySelectorAll("[data-form]")) {
    const id = el.dataset.form;
    const view = await viewOf(id);
    const hearers = new Set();
    const model = {
      get: () => view,
      send: (message) => void askCourse(id, message).then((reply) => hearers.forEach((hear) => hear(reply))),
      on: (_, hear) => hearers.add(hear),
      off: (_, hear) => hearers.delete(hear),
    };
    ends.push(widget.render({ model, el }));
  }
};
await window.drawForms();`;

const ran = (name: string): string =>
  `<div class="jp-Cell jp-CodeCell" data-cell="${name}"><div class="jp-InputPrompt">[1]:</div><div class="jp-Cell-outputWrapper">the result</div></div>`;
const heading =
  '<div class="jp-Cell jp-MarkdownCell"><div class="jp-RenderedMarkdown"><h2>Next</h2></div></div>';

/** Each form in a cell, with cells below it that have run, and one below the next heading, as JupyterLab has them. */
const html = (
  ids: readonly string[],
  light: boolean,
): string => `<!doctype html><html lang="en"><title>Forms</title>
<style>body{margin:16px;font:14px system-ui;background:${light ? "#fff" : "#111"};color:${light ? "#111" : "#eee"};color-scheme:${light ? "light" : "dark"}}
:root{--jp-content-font-color1:${light ? "#111" : "#eee"};--jp-layout-color1:${light ? "#fff" : "#111"}}</style>
<body data-jp-theme-light="${light}"><main>${ids
  .map(
    (id) =>
      `<div class="jp-Cell jp-CodeCell"><div data-form="${id}"></div></div>${ran("next")}${ran("further")}${heading}${ran("after")}`,
  )
  .join("")}</main><script type="module">${DRAW}</script></body></html>`;

/** Draws forms on a page without a notebook, with the course behind them in this process. */
export async function openForms(
  browser: Pick<Browser, "newPage">,
  forms: Readonly<Record<string, Form>>,
  {
    store,
    language,
    light = true,
  }: { readonly store: WorkStore; readonly language: Language; readonly light?: boolean },
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith("form.mjs")
      ? route.fulfill({ contentType: "text/javascript", path: join(root, "dist/package/form.mjs") })
      : route.fulfill({ contentType: "text/html", body: html(Object.keys(forms), light) }),
  );
  await page.exposeFunction("askCourse", async (id: string, message: unknown) => {
    const form = forms[id];
    if (form === undefined || !isAsk(message)) throw new Error(`No form ${id} asks that.`);
    return await answerAsk(form, message, { store, clock: { now: () => new Date() }, language });
  });
  await page.exposeFunction("viewOf", (id: string) => {
    const form = forms[id];
    return form && translateView({ ...form.view, id }, language);
  });
  await drawForms(page);
  return page;
}

/** Loads the page anew and draws its forms. */
export async function drawForms(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await formsAnswered(page);
}

/** Waits until the course has answered every form of the page: they are drawn one after the other. */
export async function formsAnswered(page: Page): Promise<void> {
  const answered = `[...document.querySelectorAll("[data-form]")]
    .every((place) => !/…|you are typing/.test(place.querySelector(".md-status")?.textContent ?? "…"))`;
  await page.waitForFunction(answered, undefined, { timeout: 60_000 });
}
