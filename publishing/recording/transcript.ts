import { timeText } from "./captions.js";
import type { Chapter } from "./chapters.js";
import type { Beat } from "./narration.js";

/** The words of a recording as Markdown, a heading a chapter with its time. */
export function transcriptOf(title: string, beats: readonly Beat[], chapters: readonly Chapter[]): string {
  const parts = beats.map(({ title: heading, steps }, i) => {
    const time = timeText(chapters[i]?.start ?? 0).slice(3, 8);
    const words = steps.flatMap(({ say, run }) => (say === "" ? (run ? ["*The cell runs.*"] : []) : [say]));
    return `## ${heading} (${time})\n\n${words.join("\n\n")}`;
  });
  return `# Transcript: ${title}\n\n${parts.join("\n\n")}\n`;
}
