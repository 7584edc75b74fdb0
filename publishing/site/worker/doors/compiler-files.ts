import * as memory from "../files/memory.js";
import { COURSE, FOLDER, wholePath } from "../files/places.js";

const below = (path: string): string => (path.endsWith("/") ? path : `${path}/`);

/** The file system as the compiler asks for it. */
export const compilerFiles = {
  args: [],
  newLine: "\n",
  useCaseSensitiveFileNames: true,
  write() {},
  writeFile() {},
  createDirectory() {},
  exit() {},
  readFile: (path: string) => memory.textOf(wholePath(path)),
  fileExists: (path: string) => memory.isFile(wholePath(path)),
  directoryExists: (path: string) => memory.isFolder(wholePath(path)),
  getDirectories: (path: string) => {
    const folder = wholePath(path);
    if (!memory.isFolder(folder)) return [];
    return memory.namesIn(folder).filter((name) => memory.isFolder(below(folder) + name));
  },
  readDirectory: () => [],
  getCurrentDirectory: () => FOLDER,
  getExecutingFilePath: () => `${COURSE}/node_modules/@tslab/typescript-for-tslab/lib/typescript.js`,
  resolvePath: wholePath,
  realpath: wholePath,
};
