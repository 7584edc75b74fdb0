import { escapeHTML } from "../../../src/library/table/write/escape-html.js";
import { notebookPage } from "../../book/notebook-page.js";
import type { Recording } from "../../browser/player/recording.js";
import type { Notebook } from "../../course/notebook.js";
import { scriptJSON } from "../../page/chart.js";

/** The page that plays a recording: the text and the code of its notebook, not yet run, and the recording as JSON. */
export function recordingPage(recording: Recording, notebook: Notebook): string {
  const { name, title } = recording;
  const unrun = { ...notebook, cells: notebook.cells.map((cell) => ({ ...cell, outputs: [] })) };
  const edition = { name: "learner", title: "Movement Data", answers: false, live: false } as const;
  const { main } = notebookPage({ name, path: "", notebook: unrun }, edition);
  const withStart = main.replace(/<\/h1>/, "</h1>\n<p data-recording-start></p>");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHTML(`Recorded guidance · ${title}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="player.css">
</head>
<body class="recording-page">
<a class="skip" href="#main">Skip to the text</a>
<header><span class="home">Movement Data · Recorded guidance</span></header>
<main id="main" tabindex="-1">
${withStart}
<noscript><p class="warning">The recording plays with JavaScript. Without it, <a href="${recording.sound}">the sound</a> can be heard.</p></noscript>
</main>
<footer><p>Text: CC BY 4.0. Code: MIT. Voice: Kokoro-82M, Apache-2.0. Each dataset keeps the license that its passport names.</p></footer>
<script type="application/json" id="recording">${scriptJSON(recording)}</script>
<script src="plotly.min.js"></script>
<script src="player.js"></script>
</body>
</html>
`;
}
