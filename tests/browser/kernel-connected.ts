import type { Page } from "playwright-core";

/**
 * Waits until a kernel has answered a connection of the page. Call it before the page goes to a notebook.
 *
 * JupyterLab's mark says idle before there is a kernel, and what is run then is lost between two connections. A quick
 * kernel may answer before the browser tells of the connection: half a minute after that the mark has to do. Not sooner: on
 * a busy machine the page alone takes so long to load.
 */
export function kernelConnected(page: Page): Promise<void> {
  return new Promise((answered) => {
    page.on("websocket", (connection) => {
      if (!/\/api\/kernels\/.+\/channels/.test(connection.url())) return;
      setTimeout(answered, 30_000).unref();
      connection.on("framereceived", ({ payload }) => {
        if (payload.includes("kernel_info_reply")) answered();
      });
    });
  });
}
