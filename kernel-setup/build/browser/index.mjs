// The library for the bundle of a page: all of it, but what needs files, databases or Node itself says so in one sentence.
// @ts-expect-error The build writes it one folder up.
export * from "../index.mjs";

const READ = 'Give the text of the file, such as "await file.text()", to parseCSV(text).';
const DOWNLOAD = 'Give the text of a download, such as "await answer.text()" after fetch, to parseCSV(text).';
const ENGINE = "Do this in a program of Node or with the movement-data command.";
const SHIPPED = "The datasets of the course are there in Node; a page gives tables of its own.";

/** @type {(name: string, needs: string, instead: string) => () => never} */
const refuse = (name, needs, instead) => () => {
  throw new Error(`${name} needs ${needs}, and a page in a browser has none. ${instead}`);
};
/** @type {(name: string, needs: string, instead: string) => () => Promise<never>} */
const refuseLater = (name, needs, instead) => async () => refuse(name, needs, instead)();

export const readCSV = refuse("readCSV", "files", READ);
export const raggedRows = refuse("raggedRows", "files", READ);
export const readFile = refuse("readFile", "files", READ);
export const recognizeLayout = refuse("recognizeLayout", "files", READ);
export const writeCSV = refuse(
  "writeCSV",
  "files",
  "toCSV(data) gives the text, for a download of the page.",
);
export const scanFiles = refuseLater("scanFiles", "files", 'scanText(text, "csv") looks through a text.');

export const loadDataset = refuse("loadDataset", "the files of the package", SHIPPED);
export const describeDataset = refuse("describeDataset", "the files of the package", SHIPPED);

export const openDuckDB = refuseLater("openDuckDB", "a database driver", ENGINE);
export const openPostgres = refuseLater("openPostgres", "a database driver", ENGINE);
export const openSpark = refuseLater("openSpark", "a database driver", ENGINE);
export const toDanfo = refuse("toDanfo", "danfojs-node, a package of Node", ENGINE);

export const openCensus = refuse("openCensus", "a folder for what it downloads", DOWNLOAD);
export const openCKAN = refuse("openCKAN", "a folder for what it downloads", DOWNLOAD);
export const openCongress = refuse("openCongress", "a folder for what it downloads", DOWNLOAD);
export const openFile = refuse("openFile", "a folder for what it downloads", DOWNLOAD);
export const openOpenStates = refuse("openOpenStates", "a folder for what it downloads", DOWNLOAD);
export const openSocrata = refuse("openSocrata", "a folder for what it downloads", DOWNLOAD);
