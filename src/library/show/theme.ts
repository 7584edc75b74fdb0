// The colours follow the theme of JupyterLab, else of VS Code, else of the browser. Lines and shades are translucent
// greys, so that they work on light and dark alike.

export const textColor = "var(--jp-content-font-color1, var(--vscode-foreground, CanvasText))";
/** For what is said in passing; 4.5:1 or more on both themes. */
export const quietColor = "var(--jp-content-font-color2, var(--vscode-descriptionForeground, inherit))";
export const lineColor = "rgba(128, 128, 128, 0.35)";
export const shadeColor = "rgba(128, 128, 128, 0.09)";
export const textFont =
  "var(--jp-content-font-family, var(--vscode-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif))";
export const codeFont =
  "var(--jp-code-font-family, var(--vscode-editor-font-family, ui-monospace, Menlo, Consolas, monospace))";

/** The base of every block that is shown. */
export const blockStyle = `color:${textColor};font-family:${textFont};font-size:14px;line-height:1.5;max-width:100%`;
