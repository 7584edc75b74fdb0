// The compiler of the kernel, on the file system of the worker; tslab asks for it with `require`.
const ts = require("tslab-typescript");
const { compilerFiles } = require("./compiler-files.js");

ts.setSys(compilerFiles);
module.exports = ts;
