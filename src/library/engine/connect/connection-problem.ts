/** A database server as an error may name it: without user name and password. */
export interface Server {
  /** "PostgreSQL" or "Spark". */
  readonly engine: string;
  readonly host: string;
  readonly port: number;
}

/**
 * Reads the address of a server.
 *
 * @throws when it is not an address of that kind. The sentence does not repeat it: it may hold a password.
 */
export function describeServer(
  url: string,
  protocols: readonly string[],
  port: number,
  engine: string,
): Server {
  const parsed = typeof url === "string" && URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !protocols.includes(parsed.protocol)) {
    throw new RangeError(
      `The address of ${engine} must look like ${protocols[0]}//user:password@host:${port}/database. ` +
        "Write the special letters of a password as in a web address, for example %40 for @.",
    );
  }
  return { engine, host: parsed.hostname || "localhost", port: Number(parsed.port || port) };
}

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ENETUNREACH",
]);
const REFUSED = new Set(["28P01", "28000"]);
const LOST = new Set(["57P01", "57P02", "08006", "08003", "ECONNRESET", "EPIPE"]);

/** An error of a driver as a sentence; other errors of the engine stay as they are. */
export function connectionProblem(error: unknown, server: Server): Error {
  const { engine, host, port } = server;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const place = `${engine} at ${host}:${port}`;
  if (UNREACHABLE.has(code)) {
    return new Error(`Nobody answers as ${place}. Start the server, or check host and port.`, {
      cause: error,
    });
  }
  if (REFUSED.has(code) || /authentication|SASL|password/i.test(message)) {
    return new Error(`${place} refused the user name or the password. Check both in the address.`, {
      cause: error,
    });
  }
  if (code === "57P03") {
    return new Error(`${place} is starting or stopping and lets nobody in. Try again in a minute.`, {
      cause: error,
    });
  }
  if (code === "3D000") {
    return new Error(
      `${place} has no database of the name in the address. Check what stands after the last /.`,
      {
        cause: error,
      },
    );
  }
  if (
    LOST.has(code) ||
    /connection (terminated|closed|reset|ended)|not queryable|write after end/i.test(message)
  ) {
    return new Error(
      `The connection to ${place} was lost. Nothing was saved here: run it again when the server is back.`,
      { cause: error },
    );
  }
  return error instanceof Error ? error : new Error(message);
}

function codeOf(error: unknown): string {
  const { code, errors } = (error ?? {}) as { code?: unknown; errors?: unknown };
  // Node tries several addresses of one name and reports them together.
  if (code === undefined && Array.isArray(errors)) return codeOf(errors[0]);
  return String(code ?? "");
}
