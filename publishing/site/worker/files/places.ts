/** Where the course lies on the file system of the worker. */
export const COURSE = "/course";
/** The folder of the notebooks: where cells run. */
export const FOLDER = `${COURSE}/notebooks`;
/** The folder of the learner's work. */
export const WORK = `${COURSE}/my-work`;

/** A package that lies elsewhere, as in an installed course: the library is the course itself. */
const LINK = `${COURSE}/node_modules/movement-data`;

/** The absolute path, without dots and links. */
export function wholePath(path: string | URL): string {
  const text = path instanceof URL ? path.pathname : path;
  const address = text.startsWith("file://") ? new URL(text).pathname : text;
  const whole = (path instanceof URL ? decodeURIComponent(address) : address).replaceAll("\\", "/");
  const parts: string[] = [];
  for (const part of (whole.startsWith("/") ? whole : `${FOLDER}/${whole}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  const found = `/${parts.join("/")}`;
  return found === LINK || found.startsWith(`${LINK}/`) ? COURSE + found.slice(LINK.length) : found;
}
