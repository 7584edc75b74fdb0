// IANA special-purpose address registries (RFC 6890): this network, private, shared, loopback, link-local and reserved.
const PRIVATE_V4 =
  /^(0|10|127)\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^192\.(0\.0|168)\.|^198\.1[89]\.|^2(2[4-9]|[345]\d)\./;
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp)$/i;

/** True for a host inside a private network or on this computer. The host is as `URL` writes it: 0x7f.1 is 127.0.0.1 there. */
export function isPrivateHost(hostname: string): boolean {
  if (!hostname.startsWith("[")) {
    return PRIVATE_V4.test(hostname) || PRIVATE_NAME.test(hostname) || !hostname.includes(".");
  }
  const address = hostname.slice(1, -1).toLowerCase();
  const mapped = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped !== null) return PRIVATE_V4.test(dotted(mapped[1] ?? "", mapped[2] ?? ""));
  return address === "::" || address === "::1" || /^f[cd]|^fe[89ab]|^ff/.test(address);
}

function dotted(high: string, low: string): string {
  return [high, low]
    .map((part) => Number.parseInt(part, 16))
    .flatMap((part) => [part >> 8, part & 255])
    .join(".");
}
