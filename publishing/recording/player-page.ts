import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { timeText } from "./captions.js";
import type { Chapter } from "./chapters.js";

/**
 * A page that plays a recording from the file system: film, captions, chapters to jump to, transcript.
 * The captions are inside the page, because a browser loads none from beside a local file.
 *
 * @param options.drawn true when the film shows its captions below the picture: the track then waits until it is chosen.
 */
export function playerPage(
  title: string,
  film: string,
  captions: string,
  chapters: readonly Chapter[],
  { drawn = false }: { readonly drawn?: boolean } = {},
): string {
  const shown = drawn ? "" : " default";
  const track = `data:text/vtt;base64,${Buffer.from(captions, "utf8").toString("base64")}`;
  const jumps = chapters.map(
    ({ title: name, start }) =>
      `<li><button type="button" data-start="${start.toFixed(2)}">${timeText(start).slice(3, 8)} ${escapeHTML(name)}</button></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHTML(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 1280px; margin: 1rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
video { width: 100%; height: auto; background: #000; }
ol { padding-left: 1.5rem; } button { font: inherit; text-align: left; padding: 4px 8px; border: 1px solid #767676; border-radius: 4px; background: #fff; color: #1a1a1a; cursor: pointer; }
button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
</style></head><body><main>
<h1>${escapeHTML(title)}</h1>
<video controls preload="metadata" src="${escapeHTML(film)}"><track kind="captions" srclang="en" label="English"${shown} src="${track}"></video>
<h2>Parts</h2>
<ol>${jumps.join("")}</ol>
<p><a href="transcript.md">Transcript</a></p>
</main>
<script>
for (const button of document.querySelectorAll("button[data-start]")) {
  button.addEventListener("click", () => {
    const video = document.querySelector("video");
    video.currentTime = Number(button.dataset.start);
    video.play();
  });
}
</script>
</body></html>
`;
}
