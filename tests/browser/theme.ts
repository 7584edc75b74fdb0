import type { Page } from "playwright-core";

/** Chooses a theme of JupyterLab in its menu. */
export async function setTheme(page: Page, theme: string): Promise<void> {
  await page.locator(".lm-MenuBar-item", { hasText: "Settings" }).click();
  await page.locator(".lm-Menu-item", { hasText: /^Theme$/ }).hover();
  await page.locator(".lm-Menu-item", { hasText: new RegExp(`^${theme}$`) }).click();
  const light = theme === "JupyterLab Light" ? "true" : "false";
  await page.locator(`body[data-jp-theme-light="${light}"]`).waitFor({ state: "attached" });
}
