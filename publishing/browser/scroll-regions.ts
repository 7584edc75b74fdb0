// What is wider than the page scrolls by itself: then, and only then, the keyboard has to reach it.

function markScrollRegions(): void {
  const wide = "pre, .scroll, .output > div, .output .movement-data, .output .jp-wide, figure.wide";
  for (const region of document.querySelectorAll<HTMLElement>(wide)) {
    const scrolls = region.scrollWidth > region.clientWidth + 1 && region.clientWidth > 0;
    if (!scrolls) {
      region.removeAttribute("tabindex");
      continue;
    }
    region.tabIndex = 0;
    region.setAttribute("role", "group");
    const words = region.querySelector("caption, .chart-title")?.textContent ?? kindOfRegion(region);
    region.setAttribute("aria-label", `${words} (scrolls sideways)`);
  }
}

function kindOfRegion(region: Element): string {
  return region.matches("pre") ? "Code" : "Wide table";
}

markScrollRegions();
addEventListener("resize", markScrollRegions);
// What a reader unfolds may be wide as well; the event does not rise to the window by itself.
addEventListener("toggle", markScrollRegions, true);
