// node:os: a browser does not say what computer it runs on.

export const EOL = "\n";
export const hostname = (): string => "browser";
export const tmpdir = (): string => "/tmp";
export const platform = (): string => "browser";
/** The arithmetic runs on the worker's own thread. */
export const availableParallelism = (): number => 1;

export default { EOL, hostname, tmpdir, platform, availableParallelism };
