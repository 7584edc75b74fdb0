const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string): readonly string[] {
  return Array.from(segmenter.segment(paragraph), ({ segment }) => segment.trim()).filter(
    (sentence) => sentence !== "",
  );
}
