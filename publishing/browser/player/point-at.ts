const POINTED = "pointed";

/** Takes every mark of pointing off a page. */
export function pointAtNothing(main: HTMLElement): void {
  for (const element of main.querySelectorAll(`.${POINTED}`)) element.classList.remove(POINTED);
}

/** Marks the smallest place that holds some words, opens what hides it, and gives it. */
export function pointAt(places: readonly HTMLElement[], words: string): HTMLElement | undefined {
  const plain = spaced(words);
  const found = places
    .flatMap((place) => [place, ...place.querySelectorAll<HTMLElement>("*")])
    .filter(
      (element) =>
        !element.matches("script, style, summary *") && spaced(element.textContent ?? "").includes(plain),
    )
    .sort((a, b) => (a.textContent ?? "").length - (b.textContent ?? "").length)
    .at(0);
  // In a table a row is read, not a number alone; a line of code is no place of its own.
  const place =
    found?.closest<HTMLElement>("tr") ?? found?.closest<HTMLElement>("p, li, pre, h1, h2, h3") ?? found;
  place?.classList.add(POINTED);
  for (let fold = place?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
    fold.open = true;
  return place;
}

/** Brings a place into view between the top of the window and the bar, where it is not. */
export function bringIntoView(place: HTMLElement, bar: number, calm: boolean): void {
  const { top, bottom, height } = place.getBoundingClientRect();
  if (top > 60 && bottom < innerHeight - bar - 20) return;
  const room = innerHeight - bar - 80;
  const goal = height > room ? top - 60 : top - 60 - (room - height) / 2;
  scrollBy({ top: goal, behavior: calm ? "auto" : "smooth" });
}

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
