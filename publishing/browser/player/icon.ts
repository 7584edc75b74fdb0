const SHAPES = {
  play: "M3 1l11 7-11 7z",
  pause: "M3 1h4v14H3zM9 1h4v14H9z",
  back: "M14 1L5 8l9 7zM2 1h2v14H2z",
  next: "M2 1l9 7-9 7zM12 1h2v14h-2z",
};

/** A sign of the bar as a drawing: letters that look like signs are not there in every font. */
export function icon(name: keyof typeof SHAPES): string {
  return `<svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true"><path d="${SHAPES[name]}"/></svg>`;
}

/** "3:07" */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
