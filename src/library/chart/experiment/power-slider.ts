import { plainText } from "../figure/plain-text.js";
import { palette } from "../figure/theme.js";

/** The people you have and your chance, beside the line that marks them. */
export function markLabel(mark: number, edge: number, text: string): object {
  const left = mark > edge / 2;
  return {
    text,
    x: mark,
    y: 1,
    yref: "paper",
    yanchor: "top",
    xanchor: left ? "right" : "left",
    xshift: left ? -6 : 6,
    showarrow: false,
    font: { color: palette.contrast },
  };
}

/** Shows one cluster size at a time, with its finding as the title. */
export function clusterSlider(
  sizes: readonly number[],
  titles: readonly string[],
  marks: readonly (readonly object[])[],
): object {
  return {
    currentvalue: { prefix: "people in a cluster: " },
    pad: { t: 48 },
    steps: sizes.map((size, k) => ({
      label: String(size),
      method: "update",
      args: [
        { visible: sizes.map((_, other) => other === k) },
        { "title.text": plainText(titles[k]), annotations: marks[k] },
      ],
    })),
  };
}
