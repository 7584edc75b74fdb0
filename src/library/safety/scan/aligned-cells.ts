/** Fewer lines have their blanks below each other by chance; in so few, more blanks have to be there. */
const FEWEST_LINES = 4;
const MORE_LINES = 5;
/** Two cells a line are a word and the rest of a sentence. */
const FEWEST_CELLS = 3;
const MORE_CELLS = 5;
const SAMPLE_LINES = 200;
/** Titles and names of columns stand in the first lines. */
const FIRST_LINES = 3;

/**
 * Where the cells begin in lines whose cells stand below each other, each as wide as its column: wherever all lines leave
 * blank what stands before it. Undefined for lines that are no such table.
 */
export function alignedPlaces(sample: string): readonly number[] | undefined {
  const lines = sample
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, SAMPLE_LINES);
  // A line that comes again, as in a log, has its blanks below each other whatever it says.
  if (new Set(lines).size < FEWEST_LINES || lines.some((line) => line.includes("\t"))) return undefined;
  const many = lines.length >= FIRST_LINES + MORE_LINES + 1;
  const body = many ? lines.slice(FIRST_LINES, -1) : lines.slice(1);
  const inBody = filledAt(body);
  const starts = inBody.flatMap((is, at) => (is && inBody[at - 1] !== true ? [at] : []));
  // A title and a line of totals cross the blanks; a line that names the columns has its words in their places.
  const others = [
    ...lines.slice(0, lines.length - body.length - (many ? 1 : 0)),
    ...lines.slice(many ? -1 : lines.length),
  ];
  const filled = filledAt([...body, ...others.filter((line) => standsIn(line, starts))]);
  const isFree = (at: number): boolean => filled[at] !== true;
  const places = filled.flatMap((is, at) =>
    is && (at === 0 || (isFree(at - 1) && (starts.includes(at) || at === 1 || isFree(at - 2)))) ? [at] : [],
  );
  const cells = body.map((line) => cutAt(places, line).map((cell) => cell.trim()));
  const full = places.filter((_, at) => cells.filter((row) => row[at] !== "").length >= body.length / 2);
  return full.length >= (lines.length < MORE_LINES ? MORE_CELLS : FEWEST_CELLS) ? places : undefined;
}

/** The cells of a line; what stands left of the first place or right of the last belongs to them. */
export function cutAt(places: readonly number[], line: string): readonly string[] {
  return places.map((from, at) => line.slice(at === 0 ? 0 : from, places[at + 1]));
}

/** For each place in a line, whether any of the lines has a sign there. */
function filledAt(lines: readonly string[]): readonly boolean[] {
  const length = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length }, (_, at) => lines.some((line) => (line[at] ?? " ") !== " "));
}

/** True for a line with words at most of the places where cells begin. */
function standsIn(line: string, starts: readonly number[]): boolean {
  const here = starts.filter((at) => (line[at] ?? " ") !== " " && (line[at - 1] ?? " ") === " ");
  return here.length >= 0.6 * starts.length;
}
