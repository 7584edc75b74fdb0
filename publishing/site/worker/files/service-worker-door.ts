import { DOOR_HEADER, type DoorQuestion, doorAddress, type ListedFile } from "../../kept/door-address.js";
import { fileError } from "./file-error.js";
import type { KeptDoor } from "./kept.js";

/** Asks the service worker of the site, and waits for its answer. */
export interface ServiceWorkerDoor extends KeptDoor {
  /** @param cell the id of the request that asks. */
  stopRequested(cell: string): boolean;
}

/** @param kernel names this worker among those of all tabs. */
export function serviceWorkerDoor(site: string, kernel: string): ServiceWorkerDoor {
  function ask(question: DoorQuestion, path = "", bytes?: Uint8Array): Uint8Array | undefined {
    const request = new XMLHttpRequest();
    request.open("POST", doorAddress(site, question, kernel, path), false);
    request.responseType = "arraybuffer";
    try {
      request.send(bytes?.slice() ?? null);
    } catch {
      throw fileError("EIO", question, path);
    }
    // Without its service worker the question went to the host: it had no words of the learner in it.
    if (request.getResponseHeader(DOOR_HEADER) === null) throw fileError("EIO", question, path);
    if (request.status === 404) return undefined;
    if (request.status !== 200) throw fileError(request.status === 507 ? "ENOSPC" : "EIO", question, path);
    return new Uint8Array(request.response);
  }
  const json = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));

  return {
    list: (): readonly ListedFile[] => json(ask("list")),
    read: (path) => ask("read", path),
    write(path, bytes): ListedFile {
      ask("here?");
      return json(ask("write", path, bytes));
    },
    remove: (path) => void ask("remove", path),
    hold: (path) => void ask("hold", path),
    letGo: (path) => void ask("let go", path),
    stopRequested: (cell): boolean => json(ask("stop?", cell)) === true,
  };
}
