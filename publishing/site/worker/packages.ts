// The packages that a cell can import.

import typescript from "@tslab/typescript-for-tslab";
import * as arrow from "apache-arrow";
import * as arquero from "arquero";
import * as library from "movement-data";
import * as course from "movement-data/course";
import * as simpleStatistics from "simple-statistics";
import tslab from "tslab";
import converter from "tslab/dist/converter.js";
import inspect from "tslab/dist/inspect.js";
import display from "tslab/dist/jupyter.js";
import metadata from "tslab/dist/metadata.js";
import { asRequired } from "../../../kernel-setup/kernel/run/import-only.mjs";
import * as crypto from "./doors/crypto.js";
import * as fs from "./doors/fs.js";
import * as fsPromises from "./doors/fs-promises.js";
import { provide } from "./doors/module.js";
import * as os from "./doors/os.js";
import path from "./doors/path.js";

import * as url from "./doors/url.js";
import * as util from "./doors/util.js";
import { readNow } from "./files/read-now.js";

/** Those that the worker brings along, each in the form in which Node's `require` gives it. */
const here: Readonly<Record<string, unknown>> = {
  "movement-data": asRequired(library),
  "movement-data/course": asRequired(course),
  "apache-arrow": asRequired(arrow),
  arquero: asRequired(arquero),
  "simple-statistics": asRequired(simpleStatistics),
  tslab,
  "tslab/dist/converter.js": converter,
  "tslab/dist/inspect.js": inspect,
  "tslab/dist/jupyter.js": display,
  "tslab/dist/metadata.js": metadata,
  "@tslab/typescript-for-tslab": typescript,
  crypto,
  fs,
  "fs/promises": fsPromises,
  os,
  path,
  url,
  util,
};

/** Those that are fetched when they are first asked for: files beside the worker. */
const later: Readonly<Record<string, string>> = {
  "danfojs-node": "danfo.js",
  "libphonenumber-js/min": "phones.js",
  "us-atlas/counties-albers-10m.json": "atlas.json",
};

/** Lets cells and the library import what the worker brings. */
export function providePackages(addressOf: (file: string) => string): void {
  for (const [id, module] of Object.entries(here)) provide(id, () => module);
  for (const [id, file] of Object.entries(later)) {
    provide(id, () => {
      const bytes = readNow(addressOf(file));
      if (bytes === undefined) throw new Error(notArrived(id));
      const text = new TextDecoder().decode(bytes);
      return file.endsWith(".json") ? JSON.parse(text) : run(text);
    });
  }
}

const notArrived = (id: string): string =>
  `The part "${id}" of the course did not arrive. Check the connection, then run the cell again.`;

/** Runs a package in the form of CommonJS. */
function run(code: string): unknown {
  const module = { exports: {} };
  new Function("module", "exports", code)(module, module.exports);
  return module.exports;
}
