// Files that only the bundler knows under these names.
declare module "tslab" {
  const display: unknown;
  export default display;
}
declare module "node-inspect-extracted" {
  export function inspect(value: unknown, options?: object): string;
  export function format(...values: readonly unknown[]): string;
  export function formatWithOptions(options: object, ...values: readonly unknown[]): string;
}
declare module "path-browserify" {
  import path from "node:path";

  export default path.posix;
}
declare module "movement-data";
declare module "movement-data/course";
