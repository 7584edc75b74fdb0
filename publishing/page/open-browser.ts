import { type Browser, type BrowserContext, chromium } from "playwright-core";

/** Where Chromium lies; the variable CHROMIUM names another place. */
export const chromiumPath: string = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Without the requests that a browser makes for itself. */
const setting = {
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
};

/** The installed Chromium, of somebody who was never here. */
export const openBrowser = (): Promise<Browser> => chromium.launch(setting);

/** The installed Chromium of somebody whose things are kept in a folder. */
export const openBrowserOf = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, setting);
