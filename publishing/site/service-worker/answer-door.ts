import { DOOR_HEADER, type DoorQuestion, type ListedFile } from "../kept/door-address.js";
import { type KeptStore, openKeptStore } from "../kept/kept-store.js";
import { createHeldLocks } from "./locks.js";

/** Of each kernel the request that is to stop. */
const stopped = new Map<string, string>();
const locks = createHeldLocks();
let store: Promise<KeptStore> | undefined;

/**
 * A page says that the cell of its kernel is to stop; the loops of the cell ask for it.
 * @param cell names the request: a cell that ends before it asks leaves nothing that would stop a later one.
 */
export function stopCellOf(kernel: string, cell: string): void {
  stopped.set(kernel, cell);
}

/** Answers what a worker asks in the middle of a cell, where it can wait for nothing but an answer. */
export async function answerDoor(request: Request, site: string): Promise<Response> {
  const { body, status } = await answerOf(request, site);
  return new Response(body, { status, headers: { [DOOR_HEADER]: "yes" } });
}

async function answerOf(request: Request, site: string): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const of = (name: string): string => searchParams.get(name) ?? "";
  const [kernel, path] = [of("kernel"), of("path")];
  try {
    switch (of("ask") as DoorQuestion) {
      case "here?":
        return new Response();
      case "stop?":
        return Response.json(stopped.get(kernel) === path);
      case "hold":
        await locks.hold(path, kernel);
        return new Response();
      case "let go":
        locks.letGo(path, kernel);
        return new Response();
      default:
        return await answerFiles(of("ask") as DoorQuestion, path, request, site);
    }
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return new Response(null, { status: isFull ? 507 : 500 });
  }
}

async function answerFiles(
  ask: DoorQuestion,
  path: string,
  request: Request,
  site: string,
): Promise<Response> {
  store ??= openKeptStore(site);
  const files = await store;
  switch (ask) {
    case "list":
      return Response.json((await files.all()).map(listed));
    case "read": {
      const file = await files.read(path);
      return file === undefined
        ? new Response(null, { status: 404 })
        : new Response(file.bytes.slice().buffer);
    }
    case "write":
      return Response.json(listed(await files.write(path, new Uint8Array(await request.arrayBuffer()))));
    case "remove":
      await files.remove(path);
      return new Response();
    default:
      return new Response(null, { status: 400 });
  }
}

const listed = ({ path, stamp, changedAt }: ListedFile): ListedFile => ({ path, stamp, changedAt });
