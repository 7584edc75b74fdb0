/**
 * Asks the site for a file and waits: the kernel reads files as Node does, in the middle of a cell.
 *
 * @returns the bytes, or undefined when there is no such file or no answer.
 */
export function readNow(address: string): Uint8Array | undefined {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {
    return undefined;
  }
  return request.status === 200 ? new Uint8Array(request.response) : undefined;
}
