/** Below this address of the site the service worker answers itself: what a worker asks in the middle of a cell. */
export const DOOR = "door/";

/** What can be asked there, each by its name and a path below `my-work`, a stop by its request. */
export type DoorQuestion = "here?" | "list" | "read" | "write" | "remove" | "hold" | "let go" | "stop?";

/** Every answer of the door has this header: a host that answers instead does not. */
export const DOOR_HEADER = "x-movement-data-door";

/** A file in the answer to "list". */
export interface ListedFile {
  readonly path: string;
  readonly stamp: string;
  readonly changedAt: number;
}

/** @param kernel names the worker that asks. */
export function doorAddress(site: string, ask: DoorQuestion, kernel: string, path = ""): string {
  const address = new URL(DOOR, site);
  address.search = new URLSearchParams({ ask, kernel, path }).toString();
  return address.href;
}
