import type { Page } from "playwright-core";

/** Chooses a theme of JupyterLab in its menu. */
export async function setTheme(page: Page, theme: string): Promise<void> {
  await page.locator(".lm-MenuBar-item", { hasText: "Settings" }).click();
  await page.locator(".lm-Menu-item", { hasText: /^Theme$/ }).hover();
  await page.locator(".lm-Menu-item", { hasText: new RegExp(`^${theme}$`) }).click();
  const light = theme === "JupyterLab Light" ? "true" : "false";
  await page.locator(`body[data-jp-theme-light="${light}"]`).waitFor({ state: "attached" });
}

/** In the language of the page. */
const contrast = `(element) => {
  const color = (of) => (of.match(/[\\d.]+/g) ?? []).map(Number);
  const over = ([r = 0, g = 0, b = 0, a = 1], below) => [r, g, b].map((part, at) => part * a + below[at] * (1 - a));
  const light = (rgb) => {
    const [r, g, b] = rgb.map((part) => part / 255).map((s) => (s <= 0.04 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const layers = [];
  for (let at = element; at !== null; at = at.parentElement) layers.unshift(color(getComputedStyle(at).backgroundColor));
  const ground = layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
  const [dark, bright] = [ground, over(color(getComputedStyle(element).color), ground)].map(light).sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}`;

/** How much the letters of the last such text stand out from what is behind them: 1 is not at all, 4.5 is enough to read. */
export function contrastOf(page: Page, selector: string): Promise<number> {
  return page.evaluate<number>(
    `(${contrast})([...document.querySelectorAll(${JSON.stringify(selector)})].at(-1))`,
  );
}
