// Starts the slides: charts are drawn when their slide comes, and words are made to fit.

const SMALLEST = 0.7;
/** Pixels of a slide for its charts, for a slider below one, and for the letters in one. */
const ROOM = 525;
const SLIDER = 40;
const LETTERS = 16;
const isPrinted = new URLSearchParams(location.search).has("print-pdf");

/** Draws the charts of a slide in the room that its words leave. */
async function prepareSlide(slide: HTMLElement): Promise<void> {
  delete slide.dataset.ready;
  const figures = [...slide.querySelectorAll("figure.chart")];
  for (const figure of figures) {
    const words = [...figure.querySelectorAll<HTMLElement>(".chart-title, .source")];
    const taken = words.reduce((sum, { offsetHeight }) => sum + offsetHeight + 8, SLIDER);
    await drawChart(figure, Math.max(ROOM / figures.length - taken, 240), LETTERS);
    if (isFlowing()) await widenIfCutOff(figure);
  }
  if (isFlowing()) letWordsFlow(slide);
  else fitWords(slide);
  markScrollRegions();
  slide.dataset.ready = "yes";
}

/** Makes the letters of a slide smaller in small steps until everything is inside. */
function fitWords(slide: HTMLElement): void {
  slide.removeAttribute("tabindex");
  delete slide.dataset.preventSwipe;
  const body = slide.querySelector<HTMLElement>(".body");
  if (!body) return;
  const isTooLarge = (): boolean =>
    body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
  for (let size = 1; size >= SMALLEST; size -= 0.05) {
    body.style.setProperty("--size", size.toFixed(2));
    if (!isTooLarge()) break;
  }
  // What is too long even then scrolls, also with the keyboard.
  if (isTooLarge()) body.tabIndex = 0;
  else body.removeAttribute("tabindex");
}

/** Letters keep their size, and the slide scrolls: with the keyboard too, and under a finger. */
function letWordsFlow(slide: HTMLElement): void {
  const body = slide.querySelector<HTMLElement>(".body");
  body?.style.setProperty("--size", "1");
  body?.removeAttribute("tabindex");
  slide.tabIndex = 0;
  // Reveal turns the slide when a finger wipes over it, unless this is there.
  slide.dataset.preventSwipe = "";
}

async function startSlides(): Promise<void> {
  // Reveal lays out its pages when the document has loaded, which may be after it has started.
  const pages = new Promise<void>((done) => Reveal.on("pdf-ready", done));
  await Reveal.initialize({
    ...shapeSlides(),
    margin: 0,
    center: false,
    controls: true,
    controlsTutorial: false,
    progress: true,
    slideNumber: "c/t",
    hash: true,
    transition: "none",
    backgroundTransition: "none",
    // What Reveal does in a narrow window, all slides below each other, cannot show an answer later.
    scrollActivationWidth: 0,
    keyboardCondition: (event: KeyboardEvent) => !scrollByKey(event),
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    plugins: [RevealNotes],
  });
  if (isPrinted) {
    await pages;
    for (const slide of document.querySelectorAll<HTMLElement>(".slides section section"))
      await prepareSlide(slide);
  } else {
    const prepare = (): void => void prepareSlide(Reveal.getCurrentSlide());
    Reveal.on("slidechanged", () => {
      Reveal.getCurrentSlide().scrollTop = 0;
      prepare();
    });
    Reveal.on("fragmentshown", showAnswer);
    addEventListener("resize", () => {
      const before = isFlowing();
      const shape = shapeSlides();
      if (isFlowing() === before) return;
      Reveal.configure(shape);
      prepare();
    });
    await prepareSlide(Reveal.getCurrentSlide());
  }
  document.documentElement.classList.add("ready");
}

/** In a slide that scrolls the answer may open below what is seen. */
function showAnswer(): void {
  if (isFlowing()) Reveal.getCurrentSlide().querySelector(".answer.visible")?.scrollIntoView();
}

void startSlides();
