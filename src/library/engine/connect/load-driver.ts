/**
 * Loads a database driver when it is first needed: nobody installs or waits for one that they do not use. Its name is
 * no part of a bundle, so that who bundles the library needs none of the drivers.
 *
 * @throws when it is not installed, or is there and does not load: the sentence says how to install it.
 */
export async function loadDriver<Driver>(name: string, engine: string): Promise<Driver> {
  try {
    const driver: Driver = await import(/* webpackIgnore: true */ /* @vite-ignore */ name);
    return driver;
  } catch (error) {
    throw new Error(
      isMissing(error)
        ? `${engine} needs a driver that is not installed. Install it with "npm install ${name}".`
        : `The driver of ${engine} is installed, but it does not load here. Install it again with "npm install ${name}@latest".`,
      { cause: error },
    );
  }
}

/** Node has a code for it; a page does not know a package by its name. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error) return error.code === "ERR_MODULE_NOT_FOUND";
  return error instanceof TypeError && /specifier|does not resolve/.test(error.message);
}
