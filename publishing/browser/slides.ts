// Starts the slides: charts are drawn when their slide comes, and words are made to fit.

const SMALLEST = 0.7;
/** Pixels of a slide for its charts, for a slider below one, and for the letters in one. */
const ROOM = 525;
const SLIDER = 40;
const LETTERS = 16;
/** Narrower than this, for example at a zoom of 200%, slides are not made smaller: they flow, and one scrolls down. */
const narrow = matchMedia("(max-width: 1000px)");
const isPrinted = new URLSearchParams(location.search).has("print-pdf");
const isFlowing = narrow.matches && !isPrinted;

/** Draws the charts of a slide in the room that its words leave. */
async function prepareSlide(slide: HTMLElement): Promise<void> {
  const figures = [...slide.querySelectorAll("figure.chart")];
  for (const figure of figures) {
    const words = [...figure.querySelectorAll<HTMLElement>(".chart-title, .source")];
    const taken = words.reduce((sum, { offsetHeight }) => sum + offsetHeight + 8, SLIDER);
    await drawChart(figure, Math.max(ROOM / figures.length - taken, 240), LETTERS);
  }
  // A slide that scrolls can be reached with the keyboard.
  if (isFlowing) slide.tabIndex = 0;
  else fitWords(slide);
  slide.dataset.ready = "yes";
}

/** Makes the letters of a slide smaller in small steps until everything is inside. */
function fitWords(slide: Element): void {
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

async function startSlides(): Promise<void> {
  document.documentElement.classList.toggle("flowing", isFlowing);
  // Reveal leaves the sizes of the other way behind; the address names the slide, so nothing is lost.
  if (!isPrinted) narrow.addEventListener("change", () => location.reload());
  await Reveal.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    disableLayout: isFlowing,
    controls: true,
    controlsTutorial: false,
    progress: true,
    slideNumber: "c/t",
    hash: true,
    transition: "none",
    backgroundTransition: "none",
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    plugins: [RevealNotes],
  });
  if (isPrinted) {
    for (const slide of document.querySelectorAll<HTMLElement>(".slides section section"))
      await prepareSlide(slide);
  } else {
    const prepare = (): void => void prepareSlide(Reveal.getCurrentSlide());
    Reveal.on("slidechanged", prepare);
    await prepareSlide(Reveal.getCurrentSlide());
  }
  document.documentElement.classList.add("ready");
}

void startSlides();
