// biome-ignore-all lint/suspicious/noExplicitAny: a cell may ask of a data frame whatever it offers.
// Danfo.js without the types of its own packages.

export type DataFrame = any;
export type Series = any;
export declare const DataFrame: any;
export declare const Series: any;
declare const danfo: any;
export default danfo;
