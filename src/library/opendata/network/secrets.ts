const SECRET_NAME = /key|token|secret|password|passwd|signature|^sig$|auth|credential/i;
const LEAST_LENGTH = 4;

/** A web address as it may be written down: without the values that open a door, and without its fragment. */
export function publicAddress(url: URL): string {
  const clean = new URL(url);
  for (const name of [...clean.searchParams.keys()])
    if (SECRET_NAME.test(name)) clean.searchParams.delete(name);
  clean.hash = "";
  return clean.href;
}

/** The values in an address that open a door. */
export function secretsIn(url: URL): string[] {
  return [...url.searchParams].filter(([name]) => SECRET_NAME.test(name)).map(([, value]) => value);
}

/** A text in which each secret, also as it stands in a web address, is replaced by •••. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= LEAST_LENGTH)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((clean, secret) => clean.replaceAll(secret, "•••"), text);
}
