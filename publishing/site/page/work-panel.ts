import { button, el } from "../../../src/course/forms/front/element.js";
import { bringWork, startOver, WORK_FILE } from "./bring-work.js";
import { type ChosenFile, download, fileField } from "./choose-file.js";
import { savedWork } from "./saved-work.js";
import { words } from "./words.js";
import type { WorkPlace } from "./work-place.js";

/** The learner's work on this page: a copy to keep, a copy to bring, and the files that cells wrote. */
export interface WorkPanel {
  readonly element: HTMLElement;
  /** Shows the files as they are now. */
  refresh(): Promise<void>;
  /** Opens the choice of a file. */
  bring(): void;
}

/** Files of the course itself. */
const OWN = new Set([WORK_FILE, "settings.json"]);

/** @param changed called when other work is here than before. */
export function createWorkPanel(place: WorkPlace, changed: () => void): WorkPanel {
  const status = el("p", { role: "status" });
  const list = el("ul", { class: "files" });
  const files = el("div", { hidden: true }, el("h3", {}, words.files), list);
  const chooseWork = fileField(words.bringWork, ".json,application/json", (file) => void bring(file));
  const chooseFile = fileField(words.addFile, "", (file) => void add(file));
  const say = (sentence: string): void => {
    status.textContent = sentence;
  };

  async function keepCopy(): Promise<void> {
    const file = await place.read(WORK_FILE);
    if (file === undefined) say(words.nothingYet);
    else download(WORK_FILE, file.bytes);
  }

  async function bring({ bytes }: ChosenFile): Promise<void> {
    const came = await bringWork(bytes, place);
    if (came.kind === "not work") say(words.notWork);
    else if (came.kind === "broken") say(words.workIsBroken);
    else {
      await refresh();
      changed();
      say(came.aside === undefined ? words.brought : words.broughtOver(came.aside));
    }
  }

  async function add({ name, bytes }: ChosenFile): Promise<void> {
    if (OWN.has(name)) return bring({ name, bytes });
    await place.write(name, bytes);
    await refresh();
    changed();
    say(words.added(name));
  }

  async function beginAnew(): Promise<void> {
    if (!confirm(words.reallyStartOver)) return;
    await startOver(place);
    await refresh();
    changed();
    say(words.startedOver);
  }

  /** The plan as it was saved last, so that a change of it is seen. */
  let plan: string | undefined;
  async function remind(): Promise<void> {
    const now = await planOf(place);
    if (plan !== undefined && now !== plan) say(words.reminder);
    plan = now;
  }

  async function refresh(): Promise<void> {
    await remind();
    const made = (await place.files()).filter(({ path }) => !OWN.has(path));
    files.hidden = made.length === 0;
    const item = (path: string): HTMLElement =>
      el(
        "li",
        {},
        button(path, () => void downloadKept(path), { class: "file" }),
      );
    list.replaceChildren(...made.map(({ path }) => item(path)));
  }

  async function downloadKept(path: string): Promise<void> {
    const file = await place.read(path);
    if (file !== undefined) download(path.split("/").at(-1) ?? path, file.bytes);
  }

  const buttons = [
    button(words.keepCopy, () => void keepCopy()),
    button(words.bringWork, () => chooseWork.click()),
    button(words.addFile, () => chooseFile.click()),
    button(words.startOver, () => void beginAnew()),
  ];
  const element = el(
    "section",
    { class: "my-work", "aria-labelledby": "my-work" },
    el("h2", { id: "my-work" }, words.myWork),
    el("p", {}, words.kept),
    el("p", { class: "buttons" }, ...buttons, chooseWork, chooseFile),
    status,
    files,
  );
  return { element, refresh, bring: () => chooseWork.click() };
}

/** What is saved of the plan, as text. */
async function planOf(place: WorkPlace): Promise<string> {
  const work = await savedWork(place);
  return work === undefined ? "" : JSON.stringify([work.plan, work.planForms]);
}
