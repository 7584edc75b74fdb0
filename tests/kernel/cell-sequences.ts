import { expect } from "vitest";

/** Cells that run one after the other in a new notebook, and what the last one gives in Python or Deno. One may be marked `fails`. */
export type Sequence = readonly [proves: string, cells: readonly string[], value: unknown];

export const sequences: readonly Sequence[] = [
  // Assigning
  [
    "a function sees what a later cell assigns",
    ["let rate = 0.1; const cost = (x: number) => x * rate", "rate = 0.5", "cost(100)"],
    50,
  ],
  [
    "a function goes on from what a later cell assigns",
    ["let n = 0; function inc() { n += 1 }", "n = 10; inc(); n"],
    11,
  ],
  [
    "a later cell sees what a function assigns",
    ["let n = 0; function inc() { n++ }", "inc(); inc()", "n"],
    2,
  ],
  ["a var is shared like a let", ["var n = 1; var twice = () => n * 2", "n = 4", "twice()"], 8],
  [
    "a let that is made again is the one that functions see",
    ["let k = 1; const f = () => k", "let k = 2", "f()"],
    2,
  ],
  [
    "a const that is made again is the one that functions see",
    ["const k = 1; const f = () => k", "const k = 3", "f()"],
    3,
  ],
  [
    "a const takes a value of another kind when it is made again",
    ["const k = 1", 'const k = "text"', "k.length"],
    4,
  ],
  ["a let becomes a const and a var", ["let k = 1; const f = () => k", "const k = 2", "var k = 3", "f()"], 3],
  [
    "all ways of assigning reach the name",
    [
      "let a = 1, b = 2, c: number | null = null; const all = () => [a, b, c]",
      "a += 2; --b; b++; b **= 3; c ??= 7; c &&= 8",
      "all()",
    ],
    [3, 8, 8],
  ],
  [
    "++ gives the value before or after",
    ["let n = 1", "const before = n++; const after = ++n; [before, after, n]"],
    [1, 3, 3],
  ],
  ["an assignment is a value", ["let n = 1, m = 1", "n = m = 5; [n, m]"], [5, 5]],
  [
    "a name without a value is empty until it gets one",
    ["let n: number; const get = () => n; const first = get()", "n = 2", "[first, get()]"],
    [undefined, 2],
  ],
  [
    "a let without a value empties the name",
    ["let n: number | undefined = 1; const get = () => n", "let n: number | undefined", "get()"],
    undefined,
  ],
  ["a var without a value leaves the name", ["var n = 1", "var n: number", "n"], 1],
  [
    "running a cell again starts again",
    ["let n = 0; const inc = () => ++n", "inc()", "let n = 0; const inc = () => ++n", "inc()"],
    1,
  ],
  // Functions and classes
  [
    "a function that is made again is the one that others call",
    ["function a() { return 1 } function b() { return a() }", "function a() { return 2 }", "b()"],
    2,
  ],
  ["a function can be called above its line", ["const x = early(); function early() { return 4 }", "x"], 4],
  [
    "a function calls itself by the name that is there now",
    [
      "function f(n: number): number { return n === 0 ? 0 : 1 + f(n - 1) }",
      "const g = f",
      "function f(n: number) { return 100 }",
      "g(1)",
    ],
    101,
  ],
  ["a function is replaced by a plain value", ["function a() { return 1 }", "const a = 5", "a"], 5],
  [
    "a class that is made again is the one that functions use",
    [
      "class P { kind() { return 1 } } const make = () => new P().kind()",
      "class P { kind() { return 2 } }",
      "make()",
    ],
    2,
  ],
  [
    "a thing of an old class keeps its methods",
    ["class P { kind() { return 1 } } const p = new P()", "class P { other() { return 2 } }", "p.kind()"],
    1,
  ],
  [
    "a class extends one of an earlier cell",
    ["class A { a = 1 }", "class B extends A { b = 2 }", "const { a, b } = new B(); [a, b]"],
    [1, 2],
  ],
  [
    "static parts of a class see a changed name",
    ["let k = 1; class A { static get() { return k } static n = k }", "k = 5", "[A.get(), A.n]"],
    [5, 1],
  ],
  [
    "private parts of a class stay",
    ["class A { #x = 1; next() { return ++this.#x } } const a = new A()", "a.next(); a.next()"],
    3,
  ],
  [
    "a generator goes on over cells",
    [
      "let step = 1; function* count() { let n = 0; while (true) { yield n; n += step } } const c = count(); c.next()",
      "step = 10; c.next()",
      "c.next().value",
    ],
    20,
  ],
  [
    "an async function sees a changed name after it waited",
    [
      "let k = 1; let go = () => {}; const later = (async () => { await new Promise<void>((r) => { go = r }); return k })()",
      "k = 9; go()",
      "await later",
    ],
    9,
  ],
  [
    "a closure that is called later keeps counting",
    [
      "let total = 0; const adders = [1, 2, 3].map((x) => () => { total += x })",
      "total = 100; adders.forEach((add) => add())",
      "total",
    ],
    106,
  ],
  [
    "a timer sees a changed name",
    [
      "let k = 1; const wait = (then: () => void) => new Promise<number>((r) => setTimeout(() => { then(); r(k) }, 0))",
      "await wait(() => { k = 7 })",
    ],
    7,
  ],
  [
    "a default parameter reads the name when it is called",
    ["let k = 1; function f(x = k) { return x }", "k = 2", "f()"],
    2,
  ],
  [
    "a default parameter does not see a name of the body",
    ["let k = 1; function f(x = k) { var k = 50; return x + k }", "k = 2", "f()"],
    52,
  ],
  [
    "functions keep their names",
    [
      "const plain = () => 1; let made = function () {}; const { d = () => 2 } = {} as { d?: () => number }",
      "made = () => {}; const K = class {}; [plain.name, made.name, d.name, K.name]",
    ],
    ["plain", "made", "d", "K"],
  ],
  // Taking apart
  [
    "destructuring makes names that are shared",
    [
      "let { a, b: [c, ...d], ...rest } = { a: 1, b: [2, 3, 4] as number[], e: 5 }; const all = () => [a, c, d, rest]",
      "a = 10; c = 20; d = [30]; rest = { e: 50 }",
      "all()",
    ],
    [10, 20, [30], { e: 50 }],
  ],
  [
    "destructuring with defaults and computed keys",
    [
      'let key = "k", v = 0; const get = () => v',
      "const { [key]: v = 3, w = v + 1 } = {} as any",
      "[get(), w]",
    ],
    [3, 4],
  ],
  [
    "names are exchanged",
    ["let a = 1, b = 2; const both = () => [a, b]", "[a, b] = [b, a]", "both()"],
    [2, 1],
  ],
  [
    "an object is taken apart into names that exist",
    [
      "let name = '', age = 0; const both = () => [name, age]",
      "({ name, age = 3 } = { name: 'Ada' } as any)",
      "both()",
    ],
    ["Ada", 3],
  ],
  [
    "shorthand takes the value of now",
    ["let a = 1; const make = () => ({ a })", "a = 2", "make()"],
    { a: 2 },
  ],
  [
    "a renamed key is not taken for a name",
    ["let name = 'x'; const person = { name: 'Ada' }", "const { name: first } = person; [name, first]"],
    ["x", "Ada"],
  ],
  // Loops
  [
    "a loop gives values to a name that exists",
    ["let a = 0; const get = () => a", "for (a of [1, 2, 3]);", "get()"],
    3,
  ],
  [
    "a loop over keys gives values to a name that exists",
    ["let k = ''; const get = () => k", "for (k in { x: 1, y: 2 });", "get()"],
    "y",
  ],
  ["a var of a loop stays", ["for (var i = 0, sum = 0; i < 4; i++) sum += i", "[i, sum]"], [4, 6]],
  [
    "a var of a loop over a list stays",
    ["for (var { x, y = 1 } of [{ x: 1 }, { x: 2 }] as any[]);", "[x, y]"],
    [2, 1],
  ],
  [
    "a let of a loop does not touch the name",
    [
      "let i = 7; const fs: (() => number)[] = []",
      "for (let i = 0; i < 3; i++) fs.push(() => i)",
      "[i, ...fs.map((f) => f())]",
    ],
    [7, 0, 1, 2],
  ],
  ["a var in a block stays", ["if (true) { var inBlock = 5 }", "inBlock"], 5],
  [
    "a label is no name",
    ["let outer = 1; outer: for (const x of [1, 2]) { for (;;) { outer += x; continue outer } }", "outer"],
    4,
  ],
  [
    "a loop of promises",
    [
      "let last = 0; const get = () => last",
      "for await (last of [Promise.resolve(1), Promise.resolve(2)]);",
      "get()",
    ],
    2,
  ],
  // Scopes
  [
    "a name of an inner scope is another one",
    ["let a = 1; function f(a: number) { a += 1; { let a = 50; a++ } return a }", "a = 5; [f(1), a]"],
    [2, 5],
  ],
  [
    "a name in catch, in a block and in a class is another one",
    [
      "let e = 1; try { throw 2 } catch (e) { e = 3 } { const e = 4; } const C = class e { static me = e.name }",
      "[e, C.me]",
    ],
    [1, "e"],
  ],
  [
    "a property of the same name is another one",
    [
      "let n = 1; const o = { n: 5, get n2() { return n }, n3() { return this.n } }",
      "n = 2; o.n = 6; [o.n, o.n2, o.n3(), n]",
    ],
    [6, 2, 6, 2],
  ],
  [
    "a function named inside an expression is itself",
    ["let f = 1; const g = function f(n: number): number { return n ? f(n - 1) : 9 }", "f = 2; [g(2), f]"],
    [9, 2],
  ],
  [
    "typeof asks the name of now",
    ["let a: any = 1; const kind = () => typeof a", "a = 'x'", "kind()"],
    "string",
  ],
  [
    "names of an object's parts may be used",
    [
      "let constructor = 1; const toString = 2; let hasOwnProperty = 3; let exports = 4; const module = 5",
      "const own = (exports: number) => exports + constructor; [constructor, toString, hasOwnProperty, exports, module, own(1)]",
    ],
    [1, 2, 3, 4, 5, 2],
  ],
  [
    "names with underscores",
    ["let _ = 1, __x = 2; const ___y = 3; const get = () => _ + __x", "__x = 5; [get(), ___y]"],
    [6, 3],
  ],
  [
    "a name of the world can be used and does not change the world",
    [
      "const URL = 5; let Map = 6; const process = 7",
      "const get = () => [URL, Map, process]; [...get(), typeof globalThis.URL, typeof globalThis.process]",
    ],
    [5, 6, 7, "function", "object"],
  ],
  // Namespaces, enums, types
  [
    "a namespace works in all later cells",
    [
      "namespace NS { export let x = 1; export const add = () => ++x; export interface Row { n: number } }",
      "NS.add()",
      "const row: NS.Row = { n: 5 }; NS.add() + row.n",
    ],
    8,
  ],
  [
    "a namespace that is made again is new",
    ["namespace NS { export const a = 1 }", "namespace NS { export const b = 2 }", "Object.keys(NS)"],
    ["b"],
  ],
  [
    "an enum that is made again is new",
    ["enum E { A, B } const a = E.B", "enum E { C = 5 }", "[a, E.C, Object.keys(E).length]"],
    [1, 5, 2],
  ],
  ["a const enum works in later cells", ["const enum E { A = 3 }", "E.A"], 3],
  [
    "a function and a namespace of one name",
    ["function f() { return f.k } namespace f { export let k = 1 }", "f.k = 4; f()"],
    4,
  ],
  [
    "an interface is there in later cells",
    ["interface Row { n: number }", "const rows: Row[] = [{ n: 1 }]", "rows.map(({ n }: Row) => n)"],
    [1],
  ],
  [
    "a value keeps its type when the type is made again",
    [
      "interface Row { n: number }\nconst rows: Row[] = [{ n: 1 }]",
      "interface Row { s: string }",
      "const own: Row = { s: 'x' }; [rows[0].n, own.s]",
    ],
    [1, "x"],
  ],
  [
    "a type of an inner name is another one",
    ["type T = number", "function f<T>(x: T): T { return x } const y: T = 1; [f('a'), y]"],
    ["a", 1],
  ],
  [
    "a global class and a type of the same name",
    ["interface URL { own: number }", "const u: URL = { own: 1 }; [u.own, new globalThis.URL('a:b').href]"],
    [1, "a:b"],
  ],
  [
    "what is exported is there like all else",
    [
      "export const a = 1; export function f() { return a } export interface I { n: number } export default class K {}",
      "const i: I = { n: f() }; export { i as j }; [a, i.n, typeof K]",
    ],
    [1, 1, "function"],
  ],
  [
    "a decorated class",
    [
      "const seen: string[] = []; function mark(c: Function) { seen.push(c.name) }",
      "@mark class D { static self = () => D } D.self() === D && seen[0]",
    ],
    "D",
  ],
  [
    "a class without a name is exported",
    ["let made = 0; export default class { static { made = 1 } static s = 2; private n = 3 }", "made"],
    1,
  ],
  [
    "functions that call each other",
    [
      "function even(n: number): boolean { return n === 0 || odd(n - 1) } const odd = (n: number): boolean => n !== 0 && even(n - 1)",
      "const deep = (n: number): any => ({ n, kid: n ? deep(n - 1) : 0 }); [even(7), odd(7), deep(1).kid.n, String(even).includes('odd')]",
    ],
    [false, true, 0, true],
  ],
  // Imports
  [
    "an import is there in later cells, also in shorthand and in types",
    [
      'import { table, op as ops, type ColumnTable } from "arquero"',
      "const t: ColumnTable = table({ a: [1] }); const o = { table, ops }; [t.numRows(), typeof o.table, typeof o.ops]",
    ],
    [1, "function", "object"],
  ],
  [
    "an import that is shadowed later",
    ['import { desc } from "arquero"; const use = () => typeof desc', "const desc = 5", "[use(), desc]"],
    ["number", 5],
  ],
  [
    "an import that replaces a name",
    ["const desc = 5; const use = () => typeof desc", 'import { desc } from "arquero"', "use()"],
    "function",
  ],
  [
    "a whole module and a default",
    [
      'import * as path from "node:path"; import fs, { existsSync } from "node:fs"',
      'path.basename("a/b") + typeof fs.existsSync + (fs.existsSync === existsSync)',
    ],
    "bfunctiontrue",
  ],
  [
    "a module that is loaded while running",
    ['const { basename } = await import("node:path")', 'basename("a/b")'],
    "b",
  ],
  ["require", ['const path = require("node:path")', 'path.basename("a/c")'], "c"],
  // Waiting
  ["await before a bracket", ["await (async () => 5)()"], 5],
  [
    "await inside and around",
    [
      "const f = async () => ({ json: async () => ({ n: 1 }) })",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
      "const x = (await (await f()).json()).n; `${await f().then(() => x)}${[await x, await (x)].length}`",
    ],
    "12",
  ],
  [
    "await in if, try, loops, arguments and switch",
    [
      "let s = ''; const g = async (x: string) => x; if (await g('')) { s += 1 } else { try { s += await g('t'); throw await (g('e')) } catch (e) { s += e } finally { s += await g('f') } } for (const x of await (Promise.resolve(['a']))) { s += await g(x) } do { s += String(await (g('d'))) } while (await g('')); switch (await g('s')) { case await (g('s')): s += 's' }",
      "s",
    ],
    "tefads",
  ],
  [
    "a loop of promises inside others",
    [
      "let n = 0; async function* g() { yield 1; yield 2 } { for (const x of [1, 2]) { for await (const y of g()) { if (y) n += x * y } } }",
      "n",
    ],
    9,
  ],
  ["await as a name in a function of its own", ["const o = { await: 1 }; o.await"], 1],
  // The last value
  ["the last value is shown, an enum is none", ["1; enum E { A }"], undefined],
  ["a type after the last value does not hide it", ["5\ninterface Late { n: number }"], 5],
  ["a text alone is a value", ['"just a text"'], "just a text"],
  ["a promise as the last value is waited for", ["const p = Promise.resolve(3); p"], 3],
  [
    "a value with a method called then is no promise",
    ["const o = { then() {} }; await null; o"],
    expect.anything(),
  ],
  [
    "a generator assigns to a name what it is handed",
    [
      "let n = 1; function* g(): any { while (n < 3) { n = yield n } return n } const it = g(); const first = it.next().value",
      "n = 2; const last = it.next(5); [first, last.value, last.done, n]",
    ],
    [1, 5, true, 5],
  ],
  [
    "a tagged template is the same text each time",
    [
      "const seen = new Set(); const tag = (s: any) => seen.add(s); const go = () => tag`x`",
      "go(); go(); seen.size",
    ],
    1,
  ],
  [
    "what was made anew in a loop keeps its own value",
    [
      "const gs = [] as any[]; for (let i = 0, n = 2; i < n; i++) gs.push(() => [i, n++])",
      "gs.map((g) => g())",
      "gs.map((g) => g())",
    ],
    [
      [0, 3],
      [1, 3],
    ],
  ],
  [
    "await in the parts of a class and of an object",
    [
      "const mk = async () => class { z = 1 }; const g = async (x: any) => x",
      "class X extends (await mk()) { y = 2 } const o = { [await g('k')]: await g(3), ...(await g({ s: 4 })) }",
      "const { z, y } = new X(); [z, y, o]",
    ],
    [1, 2, { k: 3, s: 4 }],
  ],
  [
    "an async iterator is closed when its loop is left",
    [
      "const log: string[] = []; const steps: any = { [Symbol.asyncIterator]() { let i = 0; return { next: async () => ({ value: i, done: i++ > 3 }), return: async () => { log.push('closed'); return {} } } } }",
      "for await (const v of steps) { if (v === 1) break; log.push(String(v)) }",
      "log",
    ],
    ["0", "closed"],
  ],
  [
    "a function that waits sees the let of a later cell",
    [
      "let who = 'a'; let go = () => {}; const p = new Promise<string>((r) => { go = () => r(who) })",
      "let who = 'b'",
      "go(); await p",
    ],
    "b",
  ],
  [
    "a namespace inside a namespace, in two pieces",
    [
      "namespace A.B { export let x = 1 } namespace A.B { export const up = () => ++x }",
      "A.B.up(); A.B.x = 10",
      "[A.B.up(), A.B.x]",
    ],
    [11, 11],
  ],
  [
    "names that are written with signs for letters, and line ends of Windows",
    ["const \\u0061b = 1, größe = 2, 名前 = 3\r\nlet ñ = 4", "ab + größe + 名前 + ñ"],
    10,
  ],

  // All the places in which a name can stand
  [
    "a pattern inside a pattern with defaults",
    ["let b = 0; const get = () => b", "const { a: { b = 5 } = {} as any } = {} as any", "get()"],
    5,
  ],
  [
    "parts of objects and names take values side by side",
    ["let c = 0; const o = { x: 0 }; const get = () => [o.x, c]", "[o.x, c] = [1, 2]", "get()"],
    [1, 2],
  ],
  [
    "a static block assigns",
    [
      "let n = 0",
      "class A { static { n = 5 } ['k'] = n; static ['k1'] = () => n; }",
      "n = 6; [(new A() as any).k, (A as any).k1()]",
    ],
    [6, 6],
  ],
  [
    "operators read the name of now",
    [
      "let n: any = 'a'; let o: any = { a: { f: (x: number) => x } }; class C {}",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
      "const read = () => [n in o, o instanceof C, void n, o?.[n]?.f?.(1), !n, -n, [...n], n ? 1 : 2, `${n}`, delete o.zzz]",
      "n = 'a'; o = { a: { f: (x: number) => x + 1 } }; read()",
    ],
    [true, false, undefined, 2, false, Number.NaN, ["a"], 1, "a", true],
  ],
  [
    "words of the language that may be names",
    [
      "let async = 1, of = [1, 2], get = 3, type = 4, from = 5, as = 6, set = 7, $ = 8, declare = 9; const all = () => ({ async, of, get, type, from, as, set, $, declare })",
      "for (const x of of) async += x; get++; type++; from++; as++; set++; $++; declare++",
      "all()",
    ],
    { async: 4, of: [1, 2], get: 4, type: 5, from: 6, as: 7, set: 8, $: 9, declare: 10 },
  ],
  [
    "a var of a function is its own",
    [
      "let n = 1; function f() { if (true) { var n = 5 } for (var i in { a: 1 }); return n } let i = 'top'",
      "n = 2; [f(), n, i]",
    ],
    [5, 2, "top"],
  ],
  [
    "what catch takes apart is its own",
    [
      "let message = 'top'; let seen = ''",
      "try { throw new Error('x') } catch ({ message }: any) { seen = message; message = 'y' } [seen, message]",
    ],
    ["x", "top"],
  ],
  [
    "switch has a scope",
    ["let q = 1", "switch (q) { case 1: { let q = 5; q++; } default: const r = q; } q += 1; q"],
    2,
  ],
  [
    "parameters with patterns and defaults",
    [
      "let n = 1; const f = ({ a = n, ...rest }: any = {}, [b = a + n] = [] as number[], ...more: number[]) => [a, b, rest, more]",
      "n = 2",
      "f({ z: 1 }, undefined, 4)",
    ],
    [2, 4, { z: 1 }, [4]],
  ],
  [
    "an enum and a namespace read names of the top level",
    [
      "let n = 2",
      "enum E { A = n, B = A * 10 } namespace NS { export const get = () => n; const n2 = n; export let own = n2 }",
      "n = 3; [E.A, E.B, NS.get(), NS.own]",
    ],
    [2, 20, 3, 2],
  ],
  [
    "what TypeScript alone has",
    [
      "abstract class A { constructor(protected readonly n: number, public m = n) {} abstract get(): number } function over(x: string): string; function over(x: number): number; function over(x: any) { return x }",
      "class B extends A { get() { return this.n + this.m! } } const conf = { k: 1 } as const satisfies object",
      "[new B(2).get(), over('x'), conf.k]",
    ],
    [4, "x", 1],
  ],
  [
    "an accessor and a getter of a class",
    [
      "let n = 1; class A { accessor x = n; get y() { return n } set y(v: number) { n = v } static async *g() { yield* [n] } }",
      "const a = new A(); a.y = 7; a.x += n; const out: number[] = []; for await (const v of A.g()) out.push(v); [a.x, a.y, n, out]",
    ],
    [8, 7, 7, [7]],
  ],
  [
    "a tagged template and its values",
    [
      "let k = 1; const tag = (t: TemplateStringsArray, ...v: number[]) => t.raw.join('|') + v",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
      "k = 2; const o = { tag }; tag`a${k}b` + o.tag`${k}`",
    ],
    "a|b2|2",
  ],
  [
    "a function in a block sees the names",
    [
      "let n = 1; const out: number[] = []",
      "{ function inner() { return n } n = 4; out.push(inner()) } out[0]",
    ],
    4,
  ],
  [
    "an object with methods of the names",
    [
      "let n = 1; const o = { n() { return n }, get m() { return n }, async *k() { yield n }, ['c' + n]: n }",
      "n = 2; [o.n(), o.m, (await o.k().next()).value, (o as any).c1]",
    ],
    [2, 2, 2, 1],
  ],
  [
    "a function called through the name has no owner",
    [
      "function who(this: any) { return this === undefined || this === globalThis } const o = { who }",
      "const tag = who as any; [who.call(undefined), (who as any)(), (who as any)?.(), tag`x`, o.who()]",
    ],
    [true, true, true, true, false],
  ],
  [
    "a name is deleted by nothing that fails",
    ["let a = [3, 1, 2]; const sorted = () => [...a].sort()", "a = a.filter((x) => x > 1)", "sorted()"],
    [2, 3],
  ],
  [
    "two hundred names",
    [
      Array.from({ length: 200 }, (_, i) => `let n${i} = ${i};`).join(" "),
      "const sum = () => n0 + n99 + n199",
      "n99 = 1000",
      "sum()",
    ],
    1199,
  ],
  ["a default export is worked out", ["let n = 1; export default (n = 5)", "n"], 5],
  [
    "a type that is exported and imported as such",
    [
      'import type { ColumnTable } from "arquero"; import { table } from "arquero"',
      "const f = (t: ColumnTable) => t.numRows(); f(table({ a: [1, 2] }))",
    ],
    2,
  ],
  [
    "an old class with private parts and a new one",
    [
      "class P { #x = 1; get() { return this.#x } } const p = new P(); const read = (q: P) => q.get()",
      "class P { #x = 2; get() { return this.#x * 10 } }",
      "[read(p), new P().get(), p instanceof P]",
    ],
    [1, 20, false],
  ],
  [
    "the same class again takes old things",
    [
      "class P { #x = 1; get() { return this.#x } } const p = new P()",
      "class P { #x = 1; get() { return this.#x } }",
      "const read = (q: P) => q.get(); read(p)",
    ],
    1,
  ],
  // What only asks, and what reaches beyond the cell
  [
    "the type of a name that nothing makes is undefined",
    ["[typeof nowhere, typeof (nowhere)]"],
    ["undefined", "undefined"],
  ],
  [
    "whether a name is there is asked when the function runs",
    ["const kind = () => typeof later", "kind()", "let later = 3", "kind()"],
    "number",
  ],
  [
    "typeof sees the name of an inner scope",
    ["const kind = (later: number) => typeof later; let later = 'a'", "kind(1)"],
    "number",
  ],
  [
    "what is declared for all lists is there in later cells",
    [
      "declare global { interface Array<T> { last(): T; first(): T } }",
      "Object.assign(Array.prototype, { last(this: unknown[]) { return this[this.length - 1] }, first(this: unknown[]) { return this[0] } })",
      "declare global { interface Array<T> { last(): T | undefined } var shared: number }",
      "globalThis.shared = 4; [[1, 2].last(), [1, 2].first(), shared]",
    ],
    [2, 1, 4],
  ],
  [
    "each name that is declared for all is one of its own",
    [
      "declare global { var goal: number, done: string; interface Empty {} namespace Team { type Size = number } }",
      "declare global { var done: number; namespace Team { type Lead = string } }",
      "globalThis.goal = 2; globalThis.done = 3; const size: Team.Size = 1; const lead: Team.Lead = 'a'; const none: Empty = {}",
      "[goal * done * size, lead]",
    ],
    [6, "a"],
  ],
  ["a name called global is a name like any other", ["let global = 1", "global += 1", "global"], 2],
  [
    "a row that cannot be changed says so, as in a program of one file",
    [
      "const row: { rate: number } = Object.freeze({ rate: 1 }); let said = ''",
      "try { row.rate = 5 } catch (error) { said = (error as Error).name }",
      "[said, row.rate]",
    ],
    ["TypeError", 1],
  ],
  // Programs of several cells
  [
    "a loop fills two names that functions see",
    [
      'let k = "", v = 0; const pair = () => k + v',
      "for ([k, v] of Object.entries({ a: 1, b: 2 })) {}",
      "pair()",
    ],
    "b2",
  ],
  [
    "an accessor of an object reads and writes the name that is there now",
    ["let t = 1; const o = { get t() { return t }, set t(v) { t = v } }", "o.t = 7", "[t, o.t]"],
    [7, 7],
  ],
  [
    "a generator goes on with what a later cell assigns",
    [
      "function* count() { let i = 0; while (true) yield start + i++ } let start = 10",
      "const c = count(); c.next()",
      "start = 20; c.next().value",
    ],
    21,
  ],
  [
    "a promise that is still open sees what was assigned meanwhile",
    [
      "let base = 1; const later = async () => { await null; return base }",
      "const p = later(); base = 9",
      "await p",
    ],
    9,
  ],
  [
    "an enum that is made again is the one that functions see",
    ["enum E { A = 1 }; const get = () => E.A", "enum E { A = 5 }", "[E.A, get()]"],
    [5, 5],
  ],
  [
    "a class stays built on the class that it was made from",
    ["class B { hi() { return 1 } } class C extends B {}", "class B { hi() { return 2 } }", "new C().hi()"],
    1,
  ],
  [
    "names that every object has are names like any other",
    [
      "let constructor = 1; let toString = 2; let hasOwnProperty = 3; let valueOf = 4",
      "constructor + toString + hasOwnProperty + valueOf",
    ],
    10,
  ],
  [
    "names that a web page keeps for itself are names like any other",
    [
      'const name = "Ana"; const location = "Flint"; const event = "x"; const history = [1]; const status = 3; const top = 1; const length = 2',
      "[name, location, event, history.length, status, top, length]",
    ],
    ["Ana", "Flint", "x", 1, 3, 1, 2],
  ],
  [
    "a loop that waits fills a name that functions see",
    ["async function* g() { yield 1; yield 2 } let last = 0", "for await (last of g()) {}", "last"],
    2,
  ],
  [
    "what a class keeps is worked out when it is made, and what a method reads when it runs",
    ["let k = 1; class K { v = k; static s = k; m() { return k } }", "k = 5; [new K().v, K.s, new K().m()]"],
    [5, 1, 5],
  ],
  [
    "a name of one's own takes the place of an import, in functions too",
    [
      'import { mean } from "simple-statistics"; const m = () => mean([1, 2, 3])',
      "const mean = (x: number[]) => 42",
      "m()",
    ],
    42,
  ],
  [
    "an interface that is made again forgets its old fields",
    ["interface P { a: number }", "interface P { b: number }", "const p: P = { b: 1 }; p.b"],
    1,
  ],
  [
    "a value is filled in and its copy takes its place",
    ["let o: { x?: number } = {}; const see = () => o", "o.x ||= 3; o = { ...o, x: o.x + 1 }", "see()"],
    { x: 4 },
  ],
  [
    "a class assigns to a name while it is made",
    ["let seen = 0; class Z { static { seen = 7 } }", "seen"],
    7,
  ],
  [
    "a member of the same name hides no name",
    ["let r = 2; class Q { get r() { return r } }", "r = 4; new Q().r"],
    4,
  ],
  [
    "the key of an object is worked out anew",
    ['let key = "a"; const mk = () => ({ [key]: 1 })', 'key = "b"; mk()'],
    { b: 1 },
  ],
];
