import net from "node:net";

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether a server on this computer could listen there
 */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * The wanted port, or the next one that is free.
 * @param {number} wanted
 * @returns {Promise<number | undefined>} undefined when the next hundred are taken too
 */
export async function findPort(wanted) {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port++) {
    if (await isFree(port)) return port;
  }
  return undefined;
}
