import * as arquero from "arquero";

/** In a page a package is in the bundle: the caller's own copy, so that tables can be shared. */
export const createRequire = () => () => arquero;
