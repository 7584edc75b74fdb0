// node:fs where there are no files. Whoever comes here by a function of the public list was told what to do by `index.mjs`.

function noFiles() {
  throw new Error(
    "This needs files, and a page in a browser has none. Give the library text or rows: parseCSV(text) makes a table.",
  );
}

export const constants = Object.freeze({ COPYFILE_EXCL: 1 });
export {
  noFiles as chmodSync,
  noFiles as closeSync,
  noFiles as copyFileSync,
  noFiles as existsSync,
  noFiles as fstatSync,
  noFiles as fsyncSync,
  noFiles as linkSync,
  noFiles as lstatSync,
  noFiles as mkdirSync,
  noFiles as mkdtempSync,
  noFiles as open,
  noFiles as openSync,
  noFiles as readdirSync,
  noFiles as readFileSync,
  noFiles as readSync,
  noFiles as realpathSync,
  noFiles as renameSync,
  noFiles as rmdirSync,
  noFiles as rmSync,
  noFiles as statSync,
  noFiles as writeFileSync,
  noFiles as writeSync,
};
