/**
 * The sound of a recording. From a web server it is taken whole, because some servers give no part of a file, and then
 * nobody could jump; from a folder it is played as it lies there.
 */
export function openSound(address: string): {
  readonly audio: HTMLAudioElement;
  /** Fails where the sound does not arrive. */
  readonly ready: Promise<void>;
} {
  const audio = new Audio();
  audio.preload = "metadata";
  audio.preservesPitch = true;
  if (!location.protocol.startsWith("http")) {
    audio.src = address;
    return { audio, ready: loaded(audio) };
  }
  const whole = async (): Promise<void> => {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.statusText);
      audio.src = URL.createObjectURL(await answer.blob());
    } catch {
      audio.src = address;
    }
    await loaded(audio);
  };
  return { audio, ready: whole() };
}

/** A place to go on from is taken only once the length is known. */
async function loaded(audio: HTMLAudioElement): Promise<void> {
  if (audio.readyState > 0) return;
  await new Promise((known, failed) => {
    audio.addEventListener("loadedmetadata", known, { once: true });
    audio.addEventListener("error", () => failed(new Error("The sound did not arrive.")), { once: true });
  });
}
