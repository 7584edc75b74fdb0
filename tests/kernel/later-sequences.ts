// Functions that name what a later cell makes, and names that cells give to the world.
import type { Sequence } from "./cell-sequences.js";

export const laterSequences: readonly Sequence[] = [
  [
    "an arrow names what a later cell makes",
    ["const report = () => total * 2", "const total = 5", "report()"],
    10,
  ],
  [
    "a function names what a later cell makes",
    ["function f() { return rate * 2 }", "let rate = 4", "f()"],
    8,
  ],
  [
    "functions of two cells call each other",
    [
      "function even(n: number): boolean { return n === 0 || odd(n - 1) }",
      "function odd(n: number): boolean { return n !== 0 && even(n - 1) }",
      "even(10)",
    ],
    true,
  ],
  [
    "a method makes a thing of a later class",
    [
      "class Team { add() { return new Member('a') } }",
      "class Member { constructor(public name: string) {} }",
      "new Team().add().name",
    ],
    "a",
  ],
  [
    "a field of a class takes what a later cell makes",
    ["class Team { lead = boss; static f = () => boss }", "const boss = 'B'", "[new Team().lead, Team.f()]"],
    ["B", "B"],
  ],
  [
    "a name of a later cell may change its kind",
    ["const f = () => v.length", "const v = [1,2]", "f()", "const v = 'abc'", "f()"],
    3,
  ],
  [
    "a function that is called on the spot names, behind its wait, what a later cell makes",
    [
      "let go30: () => void = () => {}; const done30 = new Promise<void>((r) => { go30 = r }); let got30 = 0;\n(async () => { await done30; got30 = late30 })();\nnull",
      "const late30 = 7; go30(); await done30; await null; got30",
    ],
    7,
  ],
  [
    "a function names a later import",
    ["const f = () => basename('a/b')", "import { basename } from 'node:path'", "f()"],
    "b",
  ],
  [
    "a function asks whether a later name is there",
    [
      "const f = () => typeof later === 'undefined' ? 0 : later",
      "const a = f(); a",
      "const later = 3",
      "[a, f()]",
    ],
    [0, 3],
  ],
  [
    "a function assigns to a name of a later cell",
    ["function set() { total = 1 }", "let total = 0", "set(); total"],
    1,
  ],
  [
    "a function counts up a name of a later cell",
    ["function up() { total += 1; total++ }", "let total = 0", "up(); total"],
    2,
  ],
  [
    "a function takes an object apart into names of a later cell",
    [
      "function up() { ({ a: total, ...others } = { a: 3, b: 4 }); [x1 = 5] = [] }",
      "let total = 0, others = {}, x1 = 1",
      "up(); [total, others, x1]",
    ],
    [3, { b: 4 }, 5],
  ],
  [
    "shorthand takes a name of a later cell",
    ["const make = () => ({ total, x: 1 })", "const total = 2", "make()"],
    { total: 2, x: 1 },
  ],
  [
    "a function names types of a later cell",
    [
      "function lead(t: Team): Person | undefined { return t.lead }",
      "interface Person { name: string } interface Team { lead?: Person }",
      "lead({ lead: { name: 'A' } })!.name",
    ],
    "A",
  ],
  [
    "an interface names one of a later cell",
    [
      "interface Team { lead: Person }",
      "interface Person { name: string }",
      "const t: Team = { lead: { name: 'A' } }; t.lead.name",
    ],
    "A",
  ],
  [
    "methods and getters of an object name what a later cell makes",
    [
      "const o = { run() { return total }, get g() { return total }, h: () => total }",
      "var total = 3",
      "[o.run(), o.g, o.h()]",
    ],
    [3, 3, 3],
  ],
  [
    "a callback in a function names what a later cell makes",
    ["const rows = [1,2]; const f = () => rows.filter((r) => r > cut)", "const cut = 1", "f()"],
    [2],
  ],
  [
    "a function of the notebook keeps a function that names what a later cell makes",
    [
      "const memo = (f: any) => { let v: any; return () => v ??= f() }",
      "const g = memo(() => total * 2)",
      "const total = 4",
      "g()",
    ],
    8,
  ],
  [
    "a name that a failed cell did not make can be made later",
    ["const f = () => total", "/* fails */ throw new Error('x'); const total = 1", "const total = 2", "f()"],
    2,
  ],
  [
    "a later name may be near one that is there",
    ["const threshold = 5", "const f = () => treshold * 2", "const treshold = 4", "f()"],
    8,
  ],
  ["a name that is given to the world is there", ["globalThis.x9 = 5", "x9"], 5],
  ["a name that is given to the world is there in the same cell", ["globalThis.x8 = 5; x8 + 1"], 6],
  [
    "a let takes the place of a name that was given to the world, in functions too",
    ["globalThis.x7 = 5; const f7 = () => x7", "let x7 = 8", "[x7, f7(), globalThis.x7]"],
    [8, 8, 5],
  ],
  [
    "a name that was given to the world can be changed",
    ["globalThis.x5 = 5; function up() { x5 += 1 }", "up(); x5 += 1; globalThis.x5"],
    7,
  ],
  ["several names are given to the world", ["Object.assign(globalThis, { y1: 1, y2: 2 })", "y1 + y2"], 3],
  [
    "a name that was given to the world can be taken back",
    ["globalThis.x3 = 5", "delete globalThis.x3; typeof x3"],
    "undefined",
  ],
  [
    "a function that is given to the world names what a later cell makes",
    ["globalThis.helper = (n: number) => n * total", "const total = 3", "helper(2)"],
    6,
  ],
  [
    "a function gives a name to the world",
    ["function install() { globalThis.tool = 5 }", "install()", "tool"],
    5,
  ],
  [
    "an async function waits for a function of a later cell",
    [
      "async function load() { return await fetcher('u') }",
      "const fetcher = async (u: string) => u + '!'",
      "await load()",
    ],
    "u!",
  ],
  [
    "an arrow in an arrow names what a later cell makes",
    ["const mk = () => () => total", "const total = 6", "mk()()"],
    6,
  ],
  [
    "an arrow that is chosen names what a later cell makes",
    ["const f = true ? () => a4 : () => 0", "const a4 = 9", "f()"],
    9,
  ],
  ["a later tag", ["const f = () => tag`a`", "const tag = (s: any) => s[0]", "f()"], "a"],
  [
    "a later enum and a later namespace",
    ["const f = () => [E.A, NS.x]", "enum E { A = 2 } namespace NS { export const x = 3 }", "f()"],
    [2, 3],
  ],
  [
    "names of other worlds can be made later",
    [
      "const f = () => test(1) + $ + document.x",
      "const test = (n: number) => n; const $ = 2; const document = { x: 3 }",
      "f()",
    ],
    6,
  ],
  [
    "an inner name is another one than that of a later cell",
    [
      "const f = () => { const g = () => total; { const total = 7; return [total, g()] } }",
      "const total = 1",
      "f()",
    ],
    [7, 1],
  ],
  [
    "a later function is called if there",
    ["const f = () => hook?.(1)", "const hook = (n: number) => n + 1", "f()"],
    2,
  ],
  [
    "declare and later value",
    ["declare const outside: number; const useO = () => outside", "const outside = 5", "useO()"],
    5,
  ],
  [
    "implements an interface of a later cell",
    [
      "class Imp implements Shape9 { area() { return 1 } }",
      "interface Shape9 { area(): number }",
      "const s9: Shape9 = new Imp(); s9.area()",
    ],
    1,
  ],
  [
    "ReturnType of later",
    [
      "type R9 = ReturnType<typeof make9>; const use9 = (r: R9) => r",
      "const make9 = () => ({ a: 1 })",
      "use9({ a: 2 }).a",
    ],
    2,
  ],
  [
    "set timeout naming later",
    [
      // The timer may be early: what names the later name waits until the later cell asks.
      "const go9: (() => void)[] = []; const done9 = new Promise<void>((r) => setTimeout(() => go9.push(() => { seen9 = 5; r() }), 5))",
      "let seen9 = 0; while (go9.length === 0) await new Promise((r) => setTimeout(r, 1)); go9[0]?.(); await done9",
      "seen9",
    ],
    5,
  ],
  [
    "event emitter callback later name",
    [
      "import { EventEmitter } from 'node:events'; const em = new EventEmitter(); em.on('x', () => { hits9++ })",
      "let hits9 = 0",
      "em.emit('x'); em.emit('x'); hits9",
    ],
    2,
  ],
  [
    "getter that redefines itself lazily",
    [
      "const lazy: any = { get v() { const v = ++count9; Object.defineProperty(this, 'v', { value: v }); return v } }",
      "let count9 = 0",
      "lazy.v; lazy.v; [lazy.v, count9]",
    ],
    [1, 1],
  ],
  [
    "Promise.all of functions of later names",
    [
      "const jobs = [async () => one, async () => two]",
      "const one = 1; const two = 2",
      "await Promise.all(jobs.map((j) => j()))",
    ],
    [1, 2],
  ],
  [
    "yield* later delegate",
    [
      "function* outer() { yield 0; yield* inner() }",
      "function* inner() { yield 1; yield 2 }",
      "[...outer()]",
    ],
    [0, 1, 2],
  ],
  [
    "property decorator and later name in decorator fn",
    [
      "function reg(t: any, k: string) { registry.push(k) }",
      "const registry: string[] = []",
      "class F { @reg a = 1; @reg b = 2 } registry",
    ],
    ["a", "b"],
  ],
  [
    "newer methods of lists",
    ["const l9 = [30, 4, 100]", "l9.toSorted((a, b) => a - b).with(0, 5)"],
    [5, 30, 100],
  ],
  [
    "a newer method makes a list of its own",
    ["const l8 = [3, 1]; const m8 = l8.toReversed()", "[l8, m8]"],
    [
      [3, 1],
      [1, 3],
    ],
  ],
  ["newer methods of texts", ['"a\\ud800".toWellFormed().length + "b".at(-1)!'], "2b"],
  [
    "a part of a class whose name is worked out",
    ["class Card9 { [Symbol.for('mine')] = 5 }", "(new Card9() as any)[Symbol.for('mine')]"],
    5,
  ],
  ["globals set through this of a sloppy function", ["new Function('this.sloppy9 = 4')()", "sloppy9"], 4],
  [
    "a function means the fetch that a later cell makes",
    ["const load = () => fetch('x')", "const fetch = async (u: string) => u + '!'", "await load()"],
    "x!",
  ],
  [
    "an arrow that a list keeps names what a later cell makes",
    ["const hooks: (() => number)[] = []; hooks.push(() => total9)", "const total9 = 3", "hooks[0]()"],
    3,
  ],
  [
    "methods that an object is given name what a later cell makes",
    ["const api: any = {}; Object.assign(api, { run() { return total7 } })", "const total7 = 3", "api.run()"],
    3,
  ],
  [
    "the handler of a proxy names what a later cell makes",
    [
      "const px: any = new Proxy({}, { get: (_, k) => k === 'then' ? undefined : total1 })",
      "const total1 = 9",
      "px.any",
    ],
    9,
  ],
  [
    "a getter that an object is given names what a later cell makes",
    ["const od: any = {}; Object.defineProperty(od, 'v', { get: () => tot1 })", "const tot1 = 10", "od.v"],
    10,
  ],
  [
    "a function names a const enum of a later cell",
    ["const f35 = () => Mode35.B", "const enum Mode35 { A = 1, B = 2 }", "f35()"],
    2,
  ],
  [
    "a listener names what a later cell makes",
    [
      "const et = new EventTarget(); let got = 0; et.addEventListener('x', () => { got = tot2 })",
      "const tot2 = 3; et.dispatchEvent(new Event('x')); got",
    ],
    3,
  ],
  [
    "a missing name can be caught",
    ["const safe8 = () => { try { return missing8 } catch (e) { return (e as Error).name } }", "safe8()"],
    "ReferenceError",
  ],
  [
    "a function asks for a class of a later cell",
    ["const is13 = (x: unknown) => x instanceof Kind13", "class Kind13 {}", "is13(new Kind13())"],
    true,
  ],
  [
    "the head of a loop gives values to names of a later cell",
    [
      "const run26 = () => { for (idx26 of [1, 2, 3]); for (key26 in { z: 1 }); }",
      "let idx26 = 0, key26 = ''",
      "run26(); [idx26, key26]",
    ],
    [3, "z"],
  ],
  [
    "logical assignments to names of a later cell",
    [
      "const up27 = () => { n27 ??= 5; m27 ||= 6; k27 &&= 7 }",
      "let n27: any, m27 = 0, k27 = 1",
      "up27(); [n27, m27, k27]",
    ],
    [5, 6, 7],
  ],
  [
    "a name is taken back from the world and made anew",
    ["globalThis.d19 = 1", "delete globalThis.d19; let d19 = 2", "d19"],
    2,
  ],
  [
    "names that are worked out are given to the world",
    ["for (const k of ['dy1', 'dy2']) (globalThis as any)[k] = k.length", "dy1 + dy2"],
    6,
  ],
  [
    "a function of the world calls itself",
    ["globalThis.fib17 = (n: number): number => n < 2 ? n : fib17(n - 1) + fib17(n - 2)", "fib17(10)"],
    55,
  ],
  [
    "a function names what a later cell takes apart",
    ["const f37 = () => a37 + b37", "const { a37, n: [b37] } = { a37: 1, n: [2] }", "f37()"],
    3,
  ],
  [
    "a function that a function gives back names what a later cell makes",
    [
      "const mod = (() => { const inner = () => total4; return { run: () => inner() } })()",
      "const total4 = 6",
      "mod.run()",
    ],
    6,
  ],
  [
    "a function is made again when its name is there",
    ["const f24 = () => k24", "const k24 = 1", "const f24 = () => k24.toFixed(1)", "f24()"],
    "1.0",
  ],
  [
    "an async generator asks functions of a later cell",
    [
      "async function* pages29() { for (let p = 1; p <= last29; p++) yield await get29(p) }",
      "const last29 = 2; const get29 = async (p: number) => p * 10",
      "const o29: number[] = []; for await (const p of pages29()) o29.push(p); o29",
    ],
    [10, 20],
  ],
];
