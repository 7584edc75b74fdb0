// Loaded into the kernel by NODE_OPTIONS: every connection to another machine fails, and every look-up of a name.
const net = require("node:net");
const dns = require("node:dns");
const dgram = require("node:dgram");
const refuse = () => {
  throw new Error("A cell tried to open a connection.");
};
const { connect } = net.Socket.prototype;
Object.assign(net.Socket.prototype, {
  /** @this {import("node:net").Socket} @param {unknown[]} words */
  connect(...words) {
    const [options] = Array.isArray(words[0]) ? words[0] : words;
    // A pipe of this machine has a path; everything else would leave the process.
    const isPipe = typeof options === "object" && options !== null && "path" in options && options.path;
    return isPipe ? Reflect.apply(connect, this, words) : refuse();
  },
});
Object.assign(dgram.Socket.prototype, { send: refuse, connect: refuse });
const lookUps = { lookup: refuse, resolve: refuse, resolve4: refuse, resolve6: refuse };
Object.assign(dns, lookUps);
Object.assign(dns.promises, lookUps);
Object.assign(globalThis, { fetch: refuse });
