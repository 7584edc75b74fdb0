/** The notebooks that JupyterLab has, saved in this browser or as the site gives them. */
export interface Contents {
  get(path: string, options: { readonly content: true }): Promise<{ readonly content: SavedNotebook }>;
  save(
    path: string,
    file: { readonly type: "notebook"; readonly format: "json"; readonly content: SavedNotebook },
  ): Promise<object>;
  delete(path: string): Promise<void>;
}

export interface SavedNotebook {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly cells: readonly { readonly id: string; readonly source: string | readonly string[] }[];
}
