/** The version of this package that a saved model carries. A test keeps it equal to the one in package.json. */
export const PACKAGE_VERSION = "0.2.0";
