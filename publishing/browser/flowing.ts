// Where a window has little room, as at a zoom of 200%, slides are not made smaller: their words flow, and they scroll.
// biome-ignore-all lint/correctness/noUnusedVariables: slides.ts, a script of the same page, calls these functions.

const SLIDE = { width: 1280, height: 720 };
/** A slide that would be made smaller than this flows: letters that shrink with the window undo the zoom. */
const LEAST_SCALE = 0.8;
/** What an arrow key scrolls, in pixels: sideways, and down. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -120],
  ArrowDown: [0, 120],
  ArrowLeft: [-80, 0],
  ArrowRight: [80, 0],
};

/** A printed slide, and the small picture of a slide in the speaker view, keep their shape. */
const keepsShape = ["print-pdf", "receiver"].some((name) => new URLSearchParams(location.search).has(name));

function isFlowing(): boolean {
  return document.documentElement.classList.contains("flowing");
}

/** Lets the slides flow where there is little room, and tells Reveal their size: all of the window, then without a scale. */
function shapeSlides(): { readonly width: number | string; readonly height: number | string } {
  const scale = Math.min(innerWidth / SLIDE.width, innerHeight / SLIDE.height);
  const flows = !keepsShape && scale < LEAST_SCALE;
  document.documentElement.classList.toggle("flowing", flows);
  return flows ? { width: "100%", height: "100%" } : SLIDE;
}

/** A chart whose words do not fit into a narrow window is drawn wider, and scrolls sideways. */
async function widenIfCutOff(figure: Element): Promise<void> {
  const plot = figure.querySelector(".js-plotly-plot");
  if (plot === null || figure.classList.contains("wide")) return;
  const room = plot.getBoundingClientRect();
  const isCutOff = [...plot.querySelectorAll("text")].some((words) => {
    const { left, right } = words.getBoundingClientRect();
    return left < room.left || right > room.right;
  });
  if (!isCutOff) return;
  figure.classList.add("wide");
  await Plotly.Plots.resize(plot);
}

/** An arrow key first scrolls what is too long or too wide; true: it did. At the end it turns the slide. */
function scrollByKey(event: KeyboardEvent): boolean {
  const step = ARROWS[event.key];
  const isOther = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey;
  if (step === undefined || isOther || document.querySelector("input:focus, .reveal.overview")) return false;
  const slide = Reveal.getCurrentSlide();
  const focused = slide.querySelector('[tabindex="0"]:focus');
  // Sideways only what has the focus: else the key goes to the next part, as everywhere.
  const [across] = step;
  const regions = across === 0 ? [focused, slide.querySelector(".body"), slide] : [focused];
  const scrolled = regions.some((region) => region !== null && scrolls(region, step));
  if (scrolled) event.preventDefault();
  return scrolled;
}

/** Scrolls a region; false where it is at its end. */
function scrolls(region: Element, [left, top]: readonly [number, number]): boolean {
  const before = [region.scrollLeft, region.scrollTop];
  region.scrollBy({ left, top, behavior: "instant" });
  return region.scrollLeft !== before[0] || region.scrollTop !== before[1];
}
