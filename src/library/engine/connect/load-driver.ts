/**
 * Loads a database driver when it is first needed: nobody installs or waits for one that they do not use.
 *
 * @throws when it is not installed: the sentence says how to install it.
 */
export async function loadDriver<Driver>(
  load: () => Promise<Driver>,
  engine: string,
  install: string,
): Promise<Driver> {
  try {
    return await load();
  } catch (error) {
    throw new Error(
      `${engine} needs a driver that is not installed. Install it with "npm install ${install}".`,
      {
        cause: error,
      },
    );
  }
}
