import { el } from "../../../src/course/forms/front/element.js";
import { savedWork } from "./saved-work.js";
import { words } from "./words.js";
import type { WorkPlace } from "./work-place.js";

const begin = document.querySelector<HTMLAnchorElement>(".begin .action");
const first = { words: begin?.textContent ?? "", address: begin?.href ?? "" };

/** Says at each notebook of the start page how much of it is done, and where to go on. */
export async function showProgress(place: WorkPlace): Promise<void> {
  const done = namesDone(await savedWork(place));
  let next: HTMLAnchorElement | null = null;
  for (const item of document.querySelectorAll<HTMLElement>("[data-asks]")) {
    const asks = (item.dataset.asks ?? "").split(" ").filter((name) => name !== "");
    const count = asks.filter((name) => done.has(name)).length;
    const isDone = asks.length > 0 && count === asks.length;
    const isNext = !isDone && next === null && done.size > 0;
    if (isNext) next = item.querySelector("a");
    const said = [
      ...(isDone ? [words.allDone] : count > 0 ? [words.doneOf(count, asks.length)] : []),
      ...(isNext ? [words.next] : []),
    ];
    item.querySelector(".state")?.remove();
    if (said.length > 0) item.append(el("span", { class: "state" }, said.join(" · ")));
  }
  if (begin === null) return;
  // Whoever comes back goes on with one press.
  begin.textContent = next === null ? first.words : words.goOn(next.textContent ?? "");
  begin.href = next?.href ?? first.address;
}

/** The tasks that were right once, and the thoughts that are written. */
function namesDone({ exercises, reflections }: Readonly<Record<string, unknown>> = {}): ReadonlySet<string> {
  const right = Object.entries(Object(exercises)).filter(([, work]) => Object(work).rightOn !== undefined);
  const written = Object.entries(Object(reflections)).filter(
    ([, work]) => String(Object(work).text ?? "").trim() !== "",
  );
  return new Set([...right, ...written].map(([name]) => name));
}
