/** The seconds of a clock as the bar of a recording shows it: 65 for "1:05 / 12:30". */
export function clockSeconds(shown: string): number {
  const [minutes = 0, seconds = 0] = shown.split(" / ")[0]?.split(":").map(Number) ?? [];
  return 60 * minutes + seconds;
}
