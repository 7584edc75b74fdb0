// Plays a recording over the page: the sound leads, the page follows.
import { askListener, type OpenQuestion } from "./ask-listener.js";
import { connectBar } from "./connect-bar.js";
import { drawBar } from "./draw-bar.js";
import { clock } from "./icon.js";
import { kept } from "./kept.js";
import type { RecordingPlace } from "./offer-recording.js";
import { openSound } from "./open-sound.js";
import { pointAtNothing } from "./point-at.js";
import { type RecordedCells, recordedCells } from "./recorded-cells.js";
import type { RecordedAct, Recording } from "./recording.js";
import { showMoment } from "./show-moment.js";
import { stateAt, stepAt } from "./state-at.js";
import { tryButton, tryingAt } from "./try-cell.js";

export interface OpenRecording {
  /** Lays it over the page and plays it. */
  playFrom(seconds: number): Promise<void>;
}

/** @param closed the page is as it was before. */
export function openRecording(
  recording: Recording,
  { page, tryCell }: RecordingPlace,
  closed: () => void,
): OpenRecording {
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
  let clocks: readonly ReturnType<typeof setInterval>[] = [];
  // Whoever opens the recording hears of it.
  ready.catch(() => {});
  const below = tryCell === undefined ? {} : { below: (cell: string) => tryButton(() => beginTrying(cell)) };

  function open(): void {
    cells = recordedCells({ ...page, ...below });
    clocks = [setInterval(follow, 100), setInterval(keepPlace, 1000)];
    document.body.append(bar.panel);
    document.body.classList.add("recording-on");
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
    for (const each of clocks) clearInterval(each);
    endQuestion();
    endTrying();
    pointAtNothing(page.main);
    cells?.remove();
    cells = undefined;
    seen = "";
    bar.panel.remove();
    document.body.classList.remove("recording-on");
    closed();
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
      void showMoment(page.main, cells, state, answers, { bar: bar.panel.offsetHeight, calm: calm.matches });
      const chapter = recording.chapters.findIndex((each) => each.steps.includes(step));
      bar.chapters.value = String(chapter);
      bar.seek.setAttribute("aria-valuetext", `${clock(now)}, ${recording.chapters[chapter]?.title ?? ""}`);
      markTranscript(state.step);
    }
    const act = step.acts.find((each) => each.question !== undefined);
    if (act?.question !== undefined && now >= step.end && !asked.has(state.step) && !audio.paused) {
      asked.add(state.step);
      ask(act, act.question);
    }
  }

  function markTranscript(at: number): void {
    bar.list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const line = bar.list.querySelector<HTMLElement>(`[data-step="${at}"]`);
    line?.setAttribute("aria-current", "step");
    if (line && !bar.list.hidden) bar.list.scrollTop = line.offsetTop - bar.list.offsetTop - 20;
  }

  function ask({ cell = "" }: RecordedAct, asks: NonNullable<RecordedAct["question"]>): void {
    audio.pause();
    question = askListener(bar.question, asks, answers.get(cell) ?? "", bar.wait.checked, (answer) => {
      question = undefined;
      if (answer !== "" && cell !== "") {
        answers.set(cell, answer);
        store.set("answered", [...answers].map((each) => each.join("\t")).join("\n"));
      }
      play();
    });
  }

  function endQuestion(): void {
    question?.end();
    question = undefined;
  }

  /** The recording waits while the listener changes and runs a cell of the page itself. */
  function beginTrying(cell: string): void {
    audio.pause();
    endQuestion();
    const { now, before } = tryingAt(steps, audio.currentTime, cell, page.codeOf);
    cells?.giveOwn(cell);
    bar.waits.hidden = false;
    tryCell?.begin(now, before);
  }

  function endTrying(): void {
    if (bar.waits.hidden) return;
    bar.waits.hidden = true;
    cells?.giveOwn(undefined);
    tryCell?.end();
  }

  /** A browser gives up on playing, with an error, when a pause, a jump or its own rules come between: the button says it. */
  function play(): void {
    endTrying();
    audio.play().catch(() => {});
  }

  function seek(seconds: number): void {
    endQuestion();
    endTrying();
    asked.clear();
    audio.currentTime = Math.max(0, Math.min(recording.length - 0.1, seconds));
    follow();
  }

  function keepPlace(): void {
    if (audio.paused) return;
    const at = audio.currentTime;
    store.set("at", at > recording.length - 3 ? 0 : Math.floor(at));
  }

  connectBar(bar, audio, recording, {
    isOpen: () => cells !== undefined,
    step: (by) => {
      const at = stepAt(steps, audio.currentTime) + by;
      seek(steps[Math.max(0, Math.min(steps.length - 1, at))]?.start ?? 0);
    },
    playOrPause: () => {
      if (!audio.paused) {
        audio.pause();
        return;
      }
      endQuestion();
      play();
    },
    play,
    seek,
    close,
    showCaptions,
    wait: (forever) => question?.wait(forever),
  });

  return {
    async playFrom(seconds) {
      if (cells !== undefined) return;
      open();
      try {
        await ready;
      } catch (error) {
        if (cells !== undefined) close();
        throw error;
      }
      // It was closed before the sound came.
      if (cells === undefined) return;
      audio.currentTime = seconds;
      follow();
      bar.play.focus();
      play();
    },
  };
}
