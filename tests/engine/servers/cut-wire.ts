import { connect, createServer, type Socket } from "node:net";

/** A wire to a server that can be cut: connections through it end without a word. */
export async function cutWire(port: number): Promise<{ port: number; cut(): void; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const wire = createServer((client) => {
    const server = connect({ port, host: "127.0.0.1" });
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        client.destroy();
        server.destroy();
      });
    }
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => wire.listen({ port: 0, host: "127.0.0.1" }, resolve));
  const address = wire.address();
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => wire.close(() => resolve()));
    },
  };
}
