// node:url.

export const pathToFileURL = (path: string): URL => new URL(`file://${encodeURI(path)}`);
export const fileURLToPath = (address: string | URL): string => decodeURIComponent(new URL(address).pathname);
export const { URL } = globalThis;
