// node:path, as on systems with slashes.

import path from "path-browserify";

export default path;
export const { basename, dirname, extname, isAbsolute, join, normalize, parse, relative, resolve, sep } =
  path;
