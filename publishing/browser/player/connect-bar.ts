import type { Bar } from "./draw-bar.js";
import { icon } from "./icon.js";
import { kept } from "./kept.js";
import type { Recording } from "./recording.js";

/** What the controls do. */
export interface BarActions {
  /** False: nobody listens, and the keys are the page's own. */
  readonly isOpen: () => boolean;
  readonly play: () => void;
  readonly playOrPause: () => void;
  readonly seek: (seconds: number) => void;
  /** Goes to another step. */
  readonly step: (by: number) => void;
  readonly close: () => void;
  readonly showCaptions: (on: boolean) => void;
  readonly wait: (forever: boolean) => void;
}

/** Connects the controls of a recording, and its keys, to what they do. */
export function connectBar(
  bar: Bar,
  audio: HTMLAudioElement,
  { chapters }: Recording,
  actions: BarActions,
): void {
  const { play, playOrPause, seek, step, close } = actions;
  const settings = kept("settings");
  const steps = chapters.flatMap((chapter) => chapter.steps);
  bar.play.addEventListener("click", playOrPause);
  bar.back.addEventListener("click", () => step(-1));
  bar.next.addEventListener("click", () => step(1));
  bar.seek.addEventListener("input", () => seek(Number(bar.seek.value)));
  bar.chapters.addEventListener("change", () =>
    seek(chapters[Number(bar.chapters.value)]?.steps[0]?.start ?? 0),
  );
  bar.speed.addEventListener("change", () => {
    audio.playbackRate = Number(bar.speed.value);
    settings.set("speed", audio.playbackRate);
  });
  bar.wait.addEventListener("change", () => {
    settings.set("wait", bar.wait.checked);
    actions.wait(bar.wait.checked);
  });
  bar.captions.addEventListener("click", () =>
    actions.showCaptions(bar.captions.getAttribute("aria-pressed") !== "true"),
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
  const keys: Readonly<Record<string, () => void>> = {
    k: playOrPause,
    j: () => step(-1),
    l: () => step(1),
    c: () => bar.captions.click(),
    Escape: close,
  };
  addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!actions.isOpen() || event.ctrlKey || event.metaKey || event.altKey) return;
    // Where somebody writes, a letter is a letter.
    if (target instanceof Element && target.matches("input, select, textarea, [contenteditable]")) return;
    keys[key]?.();
  });
}
