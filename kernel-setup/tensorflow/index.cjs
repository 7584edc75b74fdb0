// danfojs-node asks for TensorFlow's package for servers, which is 270 MB with models, graphics and browser builds.
// Its data frames need tensors, their arithmetic on the processor, and the shuffling of rows.
const core = require("@tensorflow/tfjs-core");
require("@tensorflow/tfjs-backend-cpu");
const data = require("@tensorflow/tfjs-data");

// The build for Node has the operations as functions only, and danfojs-node calls them on a tensor.
const operations = /** @type {const} */ ([
  ...["add", "sub", "mul", "div", "divNoNan", "mod", "pow", "sqrt", "square", "abs"],
  ...["sum", "mean", "min", "max", "argMin", "argMax"],
  ...["equal", "notEqual", "less", "lessEqual", "greater", "greaterEqual"],
  ...["transpose", "reshape", "cast"],
]);
for (const name of operations) {
  /** @type {(this: unknown, ...rest: unknown[]) => unknown} */
  const operation = function (...rest) {
    return Reflect.apply(core[name], core, [this, ...rest]);
  };
  Reflect.set(core.Tensor.prototype, name, operation);
}

// At its first use it would advertise the package that this one stands for.
Reflect.set(core.backend(), "firstUse", false);

/** @type {Readonly<Record<string, unknown>>} */
const part = { ...core, data };
module.exports = part;
