// Plays a recording over the page: the sound leads, the page follows.
import { askListener, type OpenQuestion } from "./ask-listener.js";
import { drawBar } from "./draw-bar.js";
import { clock, icon } from "./icon.js";
import { kept } from "./kept.js";
import { openSound } from "./open-sound.js";
import { bringIntoView, pointAt, pointAtNothing } from "./point-at.js";
import { type RecordedCells, recordedCells } from "./recorded-cells.js";
import type { Recording } from "./recording.js";
import { stateAt, stepAt } from "./state-at.js";

/** Where the page holds its recording, and where the button to begin stands. */
const stored = document.getElementById("recording")?.textContent;
const main = document.getElementById("main");
const start = document.querySelector<HTMLElement>("[data-recording-start]");
if (stored && main && start) play(JSON.parse(stored), main, start);

function play(recording: Recording, main: HTMLElement, start: HTMLElement): void {
  const steps = recording.chapters.flatMap((chapter) => chapter.steps);
  const store = kept(recording.name);
  const settings = kept("settings");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const { audio, ready } = openSound(recording.sound);
  const bar = drawBar(recording);
  const answers = new Map<string, string>();
  const asked = new Set<number>();
  let cells: RecordedCells | undefined;
  let question: OpenQuestion | undefined;
  let seen = "";

  const begin = document.createElement("button");
  begin.type = "button";
  start.append(begin);
  labelStart();

  function labelStart(): void {
    const at = store.get("at", 0);
    const minutes = Math.max(1, Math.round(recording.length / 60));
    begin.innerHTML = `${icon("play")} ${at > 5 ? `Go on with the recorded guidance at ${clock(at)}` : `Play the recorded guidance (${minutes} minutes)`}`;
  }

  function open(): void {
    cells ??= recordedCells(main);
    document.body.append(bar.panel);
    document.body.classList.add("recording-on");
    start.hidden = true;
    audio.playbackRate = settings.get("speed", 1);
    bar.speed.value = String(audio.playbackRate);
    bar.wait.checked = settings.get("wait", false);
    bar.panel.querySelector("details")?.toggleAttribute("open", innerWidth > 640);
    showCaptions(settings.get("captions", true));
    for (const field of store.get("answered", "").split("\n")) {
      const [cell, answer] = field.split("\t");
      if (cell && answer) answers.set(cell, answer);
    }
  }

  function close(): void {
    audio.pause();
    question?.end();
    question = undefined;
    pointAtNothing(main);
    cells?.remove();
    cells = undefined;
    seen = "";
    bar.panel.remove();
    document.body.classList.remove("recording-on");
    start.hidden = false;
    labelStart();
    begin.focus();
  }

  function showCaptions(on: boolean): void {
    bar.captions.setAttribute("aria-pressed", String(on));
    bar.caption.hidden = !on;
    settings.set("captions", on);
  }

  /** Brings the page to the second that is heard. */
  function follow(): void {
    if (cells === undefined) return;
    const now = audio.currentTime;
    const state = stateAt(steps, now);
    const step = steps[state.step];
    if (step === undefined) return;
    const cue = step.cues.find(([from, until]) => now >= from - 0.05 && now <= until + 0.25);
    if (cue !== undefined && bar.caption.textContent !== cue[2]) bar.caption.textContent = cue[2];
    if (document.activeElement !== bar.seek) bar.seek.value = String(Math.floor(now));
    bar.time.textContent = `${clock(now)} / ${clock(recording.length)}`;
    const moment = `${state.step} ${state.done.length} ${[...answers].join()}`;
    if (moment !== seen) {
      seen = moment;
      cells.show(state, answers);
      look(state.done);
      const chapter = recording.chapters.findIndex((each) => each.steps.includes(step));
      bar.chapters.value = String(chapter);
      bar.seek.setAttribute("aria-valuetext", `${clock(now)}, ${recording.chapters[chapter]?.title ?? ""}`);
      markTranscript(state.step);
    }
    const act = step.acts.find((each) => each.question !== undefined);
    if (act?.question !== undefined && now >= step.end && !asked.has(state.step) && !audio.paused) {
      asked.add(state.step);
      ask(act);
    }
  }

  function look(done: ReturnType<typeof stateAt>["done"]): void {
    if (cells === undefined) return;
    pointAtNothing(main);
    let goal: HTMLElement | undefined;
    for (const act of done) {
      if (act.cell === undefined) continue;
      const places = cells.placesOf(act.cell);
      goal = (act.words === undefined ? places[0] : pointAt(places, act.words)) ?? goal;
    }
    if (goal !== undefined) bringIntoView(goal, bar.panel.offsetHeight, calm.matches);
  }

  function markTranscript(at: number): void {
    bar.list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const line = bar.list.querySelector<HTMLElement>(`[data-step="${at}"]`);
    line?.setAttribute("aria-current", "step");
    if (line && !bar.list.hidden) bar.list.scrollTop = line.offsetTop - bar.list.offsetTop - 20;
  }

  function ask(act: (typeof steps)[number]["acts"][number]): void {
    if (act.question === undefined) return;
    audio.pause();
    const cell = act.cell ?? "";
    question = askListener(
      bar.question,
      act.question,
      answers.get(cell) ?? "",
      bar.wait.checked,
      (answer) => {
        question = undefined;
        if (answer !== "" && cell !== "") {
          answers.set(cell, answer);
          store.set("answered", [...answers].map((each) => each.join("\t")).join("\n"));
        }
        play();
      },
    );
  }

  /** A browser gives up on playing, with an error, when a pause, a jump or its own rules come between: the button says it. */
  function play(): void {
    audio.play().catch(() => {});
  }

  function seek(seconds: number): void {
    question?.end();
    question = undefined;
    asked.clear();
    audio.currentTime = Math.max(0, Math.min(recording.length - 0.1, seconds));
    follow();
  }
  const go = (by: number): void => {
    const at = stepAt(steps, audio.currentTime) + by;
    seek(steps[Math.max(0, Math.min(steps.length - 1, at))]?.start ?? 0);
  };
  const playOrPause = (): void => {
    if (audio.paused) {
      question?.end();
      question = undefined;
      play();
    } else {
      audio.pause();
    }
  };

  begin.addEventListener("click", async () => {
    open();
    await ready;
    const at = store.get("at", 0);
    audio.currentTime = at;
    follow();
    bar.play.focus();
    play();
  });
  bar.play.addEventListener("click", playOrPause);
  bar.back.addEventListener("click", () => go(-1));
  bar.next.addEventListener("click", () => go(1));
  bar.seek.addEventListener("input", () => seek(Number(bar.seek.value)));
  bar.chapters.addEventListener("change", () =>
    seek(recording.chapters[Number(bar.chapters.value)]?.steps[0]?.start ?? 0),
  );
  bar.speed.addEventListener("change", () => {
    audio.playbackRate = Number(bar.speed.value);
    settings.set("speed", audio.playbackRate);
  });
  bar.wait.addEventListener("change", () => {
    settings.set("wait", bar.wait.checked);
    question?.wait(bar.wait.checked);
  });
  bar.captions.addEventListener("click", () =>
    showCaptions(bar.captions.getAttribute("aria-pressed") !== "true"),
  );
  bar.transcript.addEventListener("click", () => {
    bar.list.hidden = !bar.list.hidden;
    bar.transcript.setAttribute("aria-expanded", String(!bar.list.hidden));
  });
  bar.close.addEventListener("click", close);
  bar.list.addEventListener("click", ({ target }) => {
    const at = target instanceof HTMLElement ? target.dataset.step : undefined;
    if (at === undefined) return;
    seek(steps[Number(at)]?.start ?? 0);
    play();
  });
  for (const change of ["play", "pause", "ended"]) {
    audio.addEventListener(change, () => {
      bar.play.innerHTML = icon(audio.paused ? "play" : "pause");
      bar.play.setAttribute("aria-label", audio.paused ? "Play" : "Pause");
    });
  }
  setInterval(follow, 100);
  setInterval(() => {
    if (cells === undefined || audio.paused) return;
    const at = audio.currentTime;
    store.set("at", at > recording.length - 3 ? 0 : Math.floor(at));
  }, 1000);
  addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (cells === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    if (key === "k") playOrPause();
    else if (key === "j") go(-1);
    else if (key === "l") go(1);
    else if (key === "c") bar.captions.click();
    else if (key === "Escape") close();
  });
}
