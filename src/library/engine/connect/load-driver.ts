/**
 * Loads a database driver when it is first needed: nobody installs or waits for one that they do not use.
 *
 * @throws when it is not installed, or is there and does not load: the sentence says how to install it.
 */
export async function loadDriver<Driver>(
  load: () => Promise<Driver>,
  engine: string,
  install: string,
): Promise<Driver> {
  try {
    return await load();
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND";
    throw new Error(
      isMissing
        ? `${engine} needs a driver that is not installed. Install it with "npm install ${install}".`
        : `The driver of ${engine} is installed, but it does not load here. Install it again with "npm install ${install}@latest".`,
      { cause: error },
    );
  }
}
