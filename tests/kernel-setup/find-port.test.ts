import net from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { findPort, isFree } from "../../kernel-setup/jupyter/find-port.mjs";

test("a taken port gives the next one that is free", async () => {
  const server = net.createServer();
  onTestFinished(() => void server.close());
  const taken = await new Promise<number>((listening) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      listening(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  expect(await isFree(taken)).toBe(false);
  expect(await findPort(taken)).toBeGreaterThan(taken);
});

test("gives nothing when there is no port left", async () => {
  expect(await findPort(65_536)).toBeUndefined();
});
