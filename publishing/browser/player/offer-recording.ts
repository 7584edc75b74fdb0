import { clock, icon } from "./icon.js";
import { kept } from "./kept.js";
import { type OpenRecording, openRecording } from "./open-recording.js";
import type { RecordedPage } from "./recorded-cells.js";
import type { Recording } from "./recording.js";

/** What plays a recording needs of the page around it. */
export interface RecordingPlace {
  /** Fetches the recording; it may take a while. */
  readonly load: () => Promise<Recording>;
  readonly page: RecordedPage;
  /** Runs a cell of the page itself while the recording waits. Left out where cells do not run. */
  readonly tryCell?: TryCell;
}

/** A cell as the recording has it at a moment. */
export interface RecordedCode {
  readonly cell: string;
  readonly code: string;
}

/** The listener wants to change a cell: it is given to them as the recording has it, behind the cells that ran before it. */
export interface TryCell {
  begin(cell: RecordedCode, ranBefore: readonly RecordedCode[]): void;
  /** The listener goes on listening. */
  end(): void;
}

/** Puts the button into `start` that plays a recording. */
export function offerRecording(
  start: HTMLElement,
  { name, length }: Pick<Recording, "name" | "length">,
  place: RecordingPlace,
): void {
  const store = kept(name);
  const begin = document.createElement("button");
  begin.type = "button";
  start.append(begin);
  const failed = document.createElement("span");
  failed.setAttribute("role", "alert");
  start.append(failed);
  label();

  function label(): void {
    const at = store.get("at", 0);
    const minutes = Math.max(1, Math.round(length / 60));
    begin.innerHTML = `${icon("play")} ${at > 5 ? `Go on with the recorded guidance at ${clock(at)}` : `Play the recorded guidance (${minutes} minutes)`}`;
  }

  let opened: Promise<OpenRecording> | undefined;
  async function open(): Promise<OpenRecording> {
    return openRecording(await place.load(), place, () => {
      start.hidden = false;
      label();
      begin.focus();
    });
  }
  begin.addEventListener("click", async () => {
    opened ??= open();
    try {
      const recording = await opened;
      failed.textContent = "";
      start.hidden = true;
      await recording.playFrom(store.get("at", 0));
    } catch {
      opened = undefined;
      failed.textContent =
        "The recording did not arrive. Connect to the internet, and press the button again.";
    }
  });
}
