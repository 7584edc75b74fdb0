/**
 * In the language of the page: gives the words of a drawn chart that its edge cuts off, or that other words run into.
 * Takes the element that Plotly drew into.
 */
export const unreadableWords = `(place) => {
  const edge = place.querySelector(".main-svg").getBoundingClientRect();
  const words = [...place.querySelectorAll("text")]
    .filter((text) => text.textContent.trim() !== "" && getComputedStyle(text).opacity !== "0")
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const cut = words.filter(({ box }) =>
    box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1);
  const over = words.flatMap((a, i) => words.slice(i + 1).flatMap((b) => {
    const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
    const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
    // Boxes of words are a little larger than their letters.
    return across > 10 && down > 7 ? ['"' + a.text + '" and "' + b.text + '" run into each other'] : [];
  }));
  return [...cut.map(({ text }) => '"' + text + '" is cut off'), ...over];
}`;
