import { type Browser, chromium } from "playwright-core";

/** Where Chromium lies; the variable CHROMIUM names another place. */
export const chromiumPath: string = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** The installed Chromium, without the requests that a browser makes for itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
