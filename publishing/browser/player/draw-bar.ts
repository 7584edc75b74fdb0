import { clock, icon } from "./icon.js";
import type { Recording } from "./recording.js";

export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** The controls of a recording, at the bottom of the window. */
export interface Bar {
  readonly panel: HTMLElement;
  readonly play: HTMLButtonElement;
  readonly back: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly seek: HTMLInputElement;
  readonly time: HTMLElement;
  readonly chapters: HTMLSelectElement;
  readonly speed: HTMLSelectElement;
  readonly wait: HTMLInputElement;
  readonly captions: HTMLButtonElement;
  readonly transcript: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  readonly caption: HTMLElement;
  readonly list: HTMLElement;
  readonly question: HTMLElement;
  /** Says that the recording waits while somebody tries something. */
  readonly waits: HTMLElement;
}

/** Draws the controls; nothing of them does anything yet. */
export function drawBar({ length, chapters, sound }: Recording): Bar {
  const panel = document.createElement("section");
  panel.className = "recording-bar";
  panel.setAttribute("aria-label", "Recorded guidance");
  panel.innerHTML = `<p class="caption" hidden></p>
<div class="question" role="group" aria-label="A question for you" hidden></div>
<p class="waits" role="status" hidden>The recording waits. Change the cell and run it; Play goes on, and what you wrote stays yours.</p>
<div class="row first"><button type="button" class="play" aria-label="Play" title="Play or pause (K)">${icon("play")}</button>
<button type="button" class="back" aria-label="Back one step" title="Back one step (J)">${icon("back")}</button>
<button type="button" class="next" aria-label="Next step" title="Next step (L)">${icon("next")}</button>
<input type="range" class="seek" aria-label="Position" min="0" max="${Math.floor(length)}" step="1" value="0">
<span class="time">0:00 / ${clock(length)}</span></div>
<details class="more" open><summary>More controls</summary><div class="row">
<label>Part <select class="chapters"></select></label>
<label>Speed <select class="speed">${SPEEDS.map((speed) => `<option${speed === 1 ? " selected" : ""}>${speed}</option>`).join("")}</select></label>
<label><input type="checkbox" class="wait"> Wait for me at questions</label>
<button type="button" class="captions" aria-pressed="true" title="Captions (C)">Captions</button>
<button type="button" class="transcript" aria-expanded="false">Transcript</button>
<a class="sound" download href="${sound}">Sound</a> <a class="words" download="transcript.txt">Words</a>
<button type="button" class="close">Close</button></div>
<ol class="list" hidden tabindex="0" aria-label="Transcript"></ol></details>`;
  const find = <Found extends Element>(selector: string, kind: new () => Found): Found => {
    const found = panel.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The bar has no ${selector}.`);
  };
  const select = find(".chapters", HTMLSelectElement);
  for (const [at, { title }] of chapters.entries()) select.append(new Option(title, String(at)));
  const list = find(".list", HTMLOListElement);
  for (const [at, { words }] of chapters.flatMap(({ steps }) => steps).entries()) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: words || "(without words)" });
    button.dataset.step = String(at);
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
  const words = chapters
    .map(({ title, steps }) => [title, "", ...steps.map((step) => step.words)].join("\n"))
    .join("\n\n");
  find(".words", HTMLAnchorElement).href = `data:text/plain;charset=utf-8,${encodeURIComponent(words)}`;
  return {
    panel,
    list,
    chapters: select,
    play: find(".play", HTMLButtonElement),
    back: find(".back", HTMLButtonElement),
    next: find(".next", HTMLButtonElement),
    seek: find(".seek", HTMLInputElement),
    time: find(".time", HTMLElement),
    speed: find(".speed", HTMLSelectElement),
    wait: find(".wait", HTMLInputElement),
    captions: find(".captions", HTMLButtonElement),
    transcript: find(".transcript", HTMLButtonElement),
    close: find(".close", HTMLButtonElement),
    caption: find(".caption", HTMLElement),
    question: find(".question", HTMLElement),
    waits: find(".waits", HTMLElement),
  };
}
