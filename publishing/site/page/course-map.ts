import { el } from "../../../src/course/forms/front/element.js";
import { savedWork } from "./saved-work.js";
import { words } from "./words.js";
import type { WorkPlace } from "./work-place.js";

const begin = document.querySelector<HTMLAnchorElement>(".begin .action");
const first = { words: begin?.textContent ?? "", address: begin?.href ?? "" };

/** Says at each notebook, and at each part of a page, how much of it is done; on the start page also where to go on. */
export async function showProgress(place: WorkPlace): Promise<void> {
  const done = namesDone(await savedWork(place));
  let next: HTMLAnchorElement | null = null;
  for (const item of document.querySelectorAll<HTMLElement>("[data-asks]")) {
    const asks = (item.dataset.asks ?? "").split(" ");
    const count = asks.filter((name) => done.has(name)).length;
    const isDone = count === asks.length;
    const link = item.querySelector("a");
    const isContents = item.closest("nav") !== null;
    const isNext = !isContents && !isDone && next === null && done.size > 0;
    if (isNext) next = link;
    item.querySelector(":scope > .state")?.remove();
    if (isContents) link?.after(...(count === 0 ? [] : [mark(count, asks.length)]));
    else {
      const said = [
        ...(isDone ? [words.allDone] : count > 0 ? [words.doneOf(count, asks.length)] : []),
        ...(isNext ? [words.next] : []),
      ];
      if (said.length > 0) item.append(el("span", { class: "state" }, said.join(" · ")));
    }
  }
  if (begin === null) return;
  // Whoever comes back goes on with one press.
  begin.textContent = next === null ? first.words : words.goOn(next.textContent ?? "");
  begin.href = next?.href ?? first.address;
}

/** A tick, or how far somebody is, short for the eyes and in words for the ears. */
function mark(done: number, all: number): HTMLElement {
  const seen = el("span", { "aria-hidden": "true" }, done === all ? "✓" : `${done}/${all}`);
  const heard = el(
    "span",
    { class: "for-ears" },
    ` (${done === all ? words.markedDone : words.doneOf(done, all)})`,
  );
  return el("span", { class: "state" }, seen, heard);
}

/** The tasks that were right once, and the thoughts that are written. */
function namesDone({ exercises, reflections }: Readonly<Record<string, unknown>> = {}): ReadonlySet<string> {
  const right = Object.entries(Object(exercises)).filter(([, work]) => Object(work).rightOn !== undefined);
  const written = Object.entries(Object(reflections)).filter(
    ([, work]) => String(Object(work).text ?? "").trim() !== "",
  );
  return new Set([...right, ...written].map(([name]) => name));
}
