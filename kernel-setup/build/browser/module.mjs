/** A page has no packages that were not put into its bundle. */
export const createRequire = () => (/** @type {string} */ name) => {
  throw new Error(`The package ${name} cannot be loaded in a page in a browser.`);
};
