const POINTED = "pointed";

/** Takes every mark of pointing off a page. */
export function pointAtNothing(main: HTMLElement): void {
  for (const element of main.querySelectorAll(`.${POINTED}`)) element.classList.remove(POINTED);
}

/** Marks the smallest place that holds some words, opens what hides it, and gives it. What a cell shows comes before its code. */
export function pointAt(places: readonly HTMLElement[], words: string): HTMLElement | undefined {
  const outputs = places.flatMap((place) => [...place.querySelectorAll<HTMLElement>(".output")]);
  const found = smallest(outputs, words) ?? smallest(places, words);
  // In a table a row is read, not a number alone; a line of code is no place of its own.
  const place =
    found?.closest<HTMLElement>("tr") ?? found?.closest<HTMLElement>("p, li, pre, h1, h2, h3") ?? found;
  place?.classList.add(POINTED);
  for (let fold = place?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
    fold.open = true;
  return place;
}

function smallest(places: readonly HTMLElement[], words: string): HTMLElement | undefined {
  const plain = spaced(words);
  return places
    .flatMap((place) => [place, ...place.querySelectorAll<HTMLElement>("*")])
    .filter(
      (element) =>
        !element.matches("script, style, summary *") && spaced(element.textContent ?? "").includes(plain),
    )
    .sort((a, b) => (a.textContent ?? "").length - (b.textContent ?? "").length)
    .at(0);
}

/** Brings a place into view between the top of the window and the bar, where it is not, with as much of its output as fits. */
export function bringIntoView(place: HTMLElement, bar: number, calm: boolean): void {
  const room = innerHeight - bar - 80;
  const { top, bottom, height } = withSurroundings(place, room).getBoundingClientRect();
  if (top > 60 && bottom < innerHeight - bar - 20) return;
  const goal = height > room ? top - 60 : top - 60 - (room - height) / 2;
  scrollBy({ top: goal, behavior: calm ? "auto" : "smooth" });
}

/** A title is read with its chart, a row with its table. */
function withSurroundings(place: HTMLElement, room: number): HTMLElement {
  let whole = place;
  for (let next = place.parentElement; next?.closest(".output"); next = next.parentElement)
    if (next.offsetHeight <= room) whole = next;
  return whole;
}

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
