// The display of tslab, which the kernel replaces by its own. tslab's own file would bring its sockets.
module.exports = { __esModule: true, lastWriteDisplayData: undefined };
