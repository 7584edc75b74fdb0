/** The first 32 bits of the SHA-256 of some bytes, in hexadecimal: enough to see that a file is another one. */
export async function shortHash(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new DataView(await crypto.subtle.digest("SHA-256", bytes));
  return hash.getUint32(0).toString(16).padStart(8, "0");
}
