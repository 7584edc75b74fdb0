// Cells run half-way, twice and out of order, names that change their kind, and the rarer parts of the language.
import type { Sequence } from "./cell-sequences.js";

export const moreSequences: readonly Sequence[] = [
  [
    "what a name of two kinds was given last is what it is",
    ["let v: string | number = 5", "v = 'xyz'", "v.length"],
    3,
  ],
  ["so it is from its first line", ["const v: string | number = 'abc'", "v.length"], 3],
  ["and in a calculation", ["let v: string | number = 5", "Math.round(v) + v * 2"], 15],
  [
    "what a cell found out about an unknown value holds in the next one",
    ["const w: unknown = 'abc'; if (typeof w !== 'string') throw new Error('no')", "w.length"],
    3,
  ],
  [
    "one of two kinds of objects",
    ["const s: { k: 'a'; x: number } | { k: 'b'; y: string } = { k: 'b', y: 'q' }", "s.y"],
    "q",
  ],
  ["a member of several classes", ["let e: Error | string = new Error('q')", "e.message"], "q"],
  [
    "braces that are filled later",
    ["const o = {}", "o.name = 'x'; o.n = (o.n ?? 0) + 1", "[o.name, o.n]"],
    ["x", 1],
  ],
  [
    "a const enum that is made again is the one that functions see",
    ["const enum Level { A = 1 }\nconst f = () => Level.A", "const enum Level { A = 2 }", "f()"],
    2,
  ],
  [
    "closures over a for-let across cells",
    [
      "const fs: (() => number)[] = []; for (let i = 0; i < 3; i++) { fs.push(() => i++) }",
      "fs[0](); fs[0]()",
      "fs.map((f) => f())",
    ],
    [2, 1, 2],
  ],
  [
    "closures over var share",
    [
      "const vs: (() => number)[] = []; for (var i = 0; i < 3; i++) { vs.push(() => i) }",
      "i = 10",
      "vs.map((f) => f())",
    ],
    [10, 10, 10],
  ],
  [
    "generator return and finally across cells",
    [
      "const log: string[] = []; function* g() { try { yield 1; yield 2 } finally { log.push('end') } } const it = g(); it.next()",
      "it.return(undefined as any); log",
    ],
    ["end"],
  ],
  [
    "generator throw into",
    [
      "function* g() { while (true) { try { yield 1 } catch (e) { yield String(e) } } } const it = g(); it.next()",
      "it.throw('x').value",
    ],
    "x",
  ],
  [
    "async iteration goes on over cells",
    [
      "async function* g() { let n = 0; while (true) yield n++ } const it = g(); for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => it.next() }) }) { if (x === 2) break }",
      "(await it.next()).value",
    ],
    3,
  ],
  [
    "async generator closed by break",
    [
      "async function* g() { yield 1; yield 2 } const it = g(); for await (const x of it) break",
      "(await it.next()).done",
    ],
    true,
  ],
  [
    "destructuring defaults of earlier names",
    [
      "const base = 10",
      "const { a = base, b = a * 2, c: { d = base + b } = {} as any } = { b: 3 } as any",
      "[a, b, d]",
    ],
    [10, 3, 13],
  ],
  [
    "defaults in array with functions",
    [
      "const mk = () => 7",
      "const [x = mk(), y = x + 1, ...z] = [undefined, undefined, 1, 2] as any[]",
      "[x, y, z]",
    ],
    [7, 8, [1, 2]],
  ],
  [
    "getter setter on class and top name",
    [
      "let store = 1; class Box { get v() { return store } set v(x) { store = x * 2 } }",
      "const b = new Box(); b.v = 5; b.v += 1",
      "store",
    ],
    22,
  ],
  [
    "label continue nested",
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
      "const seen: string[] = []; outer: for (const x of [1, 2, 3]) { for (const y of [1, 2, 3]) { if (y === 2) continue outer; if (x === 3) break outer; seen.push(`${x}${y}`) } }",
      "seen",
    ],
    ["11", "21"],
  ],
  [
    "static block fills later-read map",
    [
      "class Reg { static all = new Map<string, number>(); static { for (const k of ['a', 'b']) Reg.all.set(k, k.charCodeAt(0)) } }",
      "Reg.all.set('c', 1)",
      "[...Reg.all.keys()]",
    ],
    ["a", "b", "c"],
  ],
  [
    "private static and in",
    [
      "class P { static #count = 0; #id = ++P.#count; static is(o: object) { return #id in o } get id() { return this.#id } }",
      "new P(); const p = new P()",
      "[p.id, P.is(p), P.is({})]",
    ],
    [2, true, false],
  ],
  [
    "private method and accessor",
    [
      "class Q { #n = 1; #bump() { this.#n++ } get #v() { return this.#n } go() { this.#bump(); return this.#v } } const q = new Q()",
      "q.go()",
      "q.go()",
    ],
    3,
  ],
  [
    "string enum as type in later cell",
    [
      "enum Ward { North = 'N', South = 'S' }",
      "const of = (w: Ward) => w === Ward.North ? 1 : 2; [of(Ward.South), Object.values(Ward)]",
    ],
    [2, ["N", "S"]],
  ],
  [
    "namespaces merged in one cell and in two",
    ["namespace M { export const a = 1 }\nnamespace M { export const b = a + 1 }", "M.b"],
    2,
  ],
  [
    "overloads over later call",
    [
      "function pick(x: string): string\nfunction pick(x: number): number\nfunction pick(x: any) { return x }",
      "[pick('a'), pick(2)]",
    ],
    ["a", 2],
  ],
  [
    "method decorators",
    [
      "const calls: string[] = []; function logged(t: any, key: string, d: PropertyDescriptor) { const f = d.value; d.value = function (...a: any[]) { calls.push(key); return f.apply(this, a) } }",
      "class D { @logged hi(n: number) { return n } }",
      "new D().hi(3); calls",
    ],
    ["hi"],
  ],
  [
    "class decorator replaces",
    ["const tagged = (c: any) => { c.tag = 't' }", "@tagged class E2 { static tag: string }", "E2.tag"],
    "t",
  ],
  [
    "tagged template raw",
    [
      "const raw = String.raw; const tag = (s: TemplateStringsArray, ...v: unknown[]) => [s.length, v.length, s.raw[0]]",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
      "tag`a\\n${1}b${2}`",
    ],
    [3, 2, "a\\n"],
  ],
  [
    "bigint last value compare",
    ["const b1 = 10n", "[b1 > 5, b1 == 10 as any, typeof b1, Number(b1) + 1]"],
    [true, true, "bigint", 11],
  ],
  [
    "symbols as keys",
    [
      "const key = Symbol('k'); const o = { [key]: 1 }",
      "o[key] += 1; const same = Symbol.for('z') === Symbol.for('z'); [o[key], same, key.description]",
    ],
    [2, true, "k"],
  ],
  [
    "unique symbol typed",
    [
      "const tag: unique symbol = Symbol()",
      "interface T { [tag]: number } const t: T = { [tag]: 4 }",
      "t[tag]",
    ],
    4,
  ],
  [
    "Symbol.iterator class",
    [
      "class R { constructor(public n: number) {} *[Symbol.iterator]() { for (let i = 0; i < this.n; i++) yield i } }",
      "const [first, ...others] = new R(4)",
      "others",
    ],
    [1, 2, 3],
  ],
  [
    "Proxy traps read top names",
    [
      "let fallback = 0; const p: any = new Proxy({}, { get: (_, k) => k === 'then' ? undefined : fallback + String(k).length })",
      "fallback = 10",
      "p.abc",
    ],
    13,
  ],
  [
    "let to function",
    [
      "let thing: any = 1; const see = () => typeof thing",
      "function thing() { return 2 }",
      "[see(), thing()]",
    ],
    ["function", 2],
  ],
  [
    "function to class",
    [
      "function Thing() { return 1 } const see = () => Thing.name + typeof Thing.prototype",
      "class Thing { x = 1 }",
      "new Thing().x",
    ],
    1,
  ],
  [
    "class to import",
    [
      "class mean2 {} const see = () => typeof mean2",
      "import { mean as mean2 } from 'simple-statistics'",
      "[see(), mean2([2, 4])]",
    ],
    ["function", 3],
  ],
  [
    "import to let to const",
    [
      "import { mean as m3 } from 'simple-statistics'; const use3 = () => typeof m3",
      "let m3 = 1",
      "m3 = 2; const a3 = use3()",
      "const m3 = 'x'; [a3, use3()]",
    ],
    ["number", "string"],
  ],
  [
    "interface to class",
    ["interface Row { a: number }", "class Row { a = 1; b() { return 2 } }", "new Row().b()"],
    2,
  ],
  [
    "type to const",
    ["type Mode = 'a' | 'b'", "const Mode = { a: 1 }; const m: Mode = 'a'; Mode[m as 'a']"],
    1,
  ],
  ["enum to function", ["enum K1 { A }", "function K1() { return 5 }", "K1()"], 5],
  ["namespace to const", ["namespace N1 { export const x = 1 }", "const N1 = 3", "N1"], 3],
  [
    "fails half-way: names before hold",
    [
      "let a = 1, b = 2",
      "/* fails */ a = 10; b = 20; const c = 30; throw new Error('x'); b = 99; const d = 4",
      "[a, b, c, typeof d]",
    ],
    [10, 20, 30, "undefined"],
  ],
  [
    "fails half-way in destructuring",
    ["let p1 = 0, q1 = 0", "/* fails */ [p1, q1] = [5, (() => { throw 1 })()]", "[p1, q1]"],
    [0, 0],
  ],
  [
    "fails half-way inside pattern",
    [
      "const bad = { get y() { throw new Error('y') }, x: 1 }; let x2 = 0, y2 = 0",
      "/* fails */ ({ x: x2, y: y2 } = bad as any)",
      "[x2, y2]",
    ],
    [1, 0],
  ],
  [
    "a const list fails half-way",
    ["/* fails */ const u1 = 1, u2 = (() => { throw new Error() })(), u3 = 3", "[u1, typeof u2, typeof u3]"],
    [1, "undefined", "undefined"],
  ],
  [
    "failing redefinition keeps the old",
    ["const k1 = 1", "/* fails */ const k1 = (() => { throw new Error() })()", "k1"],
    1,
  ],
  [
    "failing class redefinition keeps old",
    [
      "class C1 { v() { return 1 } }",
      "/* fails */ class C1 { static { throw new Error() } v() { return 2 } }",
      "new C1().v()",
    ],
    1,
  ],
  [
    "failing cell after function redefinition",
    ["function fn1() { return 1 }", "/* fails */ throw new Error(); function fn1() { return 2 }", "fn1()"],
    2,
  ],
  [
    "loop fails half-way",
    [
      "let sum = 0",
      "/* fails */ for (const x of [1, 2, 3]) { if (x === 3) throw new Error(); sum += x }",
      "sum",
    ],
    3,
  ],
  [
    "await fails half-way",
    ["let st = 'a'", "/* fails */ st = 'b'; await Promise.reject(new Error('x')); st = 'c'", "st"],
    "b",
  ],
  [
    "finally runs when a cell fails",
    ["let fin = 0", "/* fails */ try { throw new Error('x') } finally { fin = 1 }", "fin"],
    1,
  ],
  [
    "out of order and twice",
    [
      "let total = 0; const add = (n: number) => { total += n }",
      "add(2); add(3)",
      "let total = 100; const add = (n: number) => { total += n }",
      "add(1)",
      "total",
    ],
    101,
  ],
  [
    "same cell twice with const & class & import",
    [
      "import { mean as mm } from 'simple-statistics'; const c5 = [1, 2]; class C5 {} enum E5 { A } namespace N5 { export const a = 1 } function f5() { return mm(c5) }",
      "import { mean as mm } from 'simple-statistics'; const c5 = [1, 2]; class C5 {} enum E5 { A } namespace N5 { export const a = 1 } function f5() { return mm(c5) }",
      "f5() + N5.a",
    ],
    2.5,
  ],
  [
    "await in default, computed, template, spread, cond",
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
      "const g = async <T,>(x: T) => x; const { a = await g(1), [await g('k')]: b = await g(2) } = {} as any; const l = [...await g([1]), `${await g(3)}`, (await g(true)) ? await g(4) : 0, await g(0) || await g(5)]",
      "[a, b, l]",
    ],
    [1, 2, [1, "3", 4, 5]],
  ],
  [
    "await in class heritage & static & new",
    [
      "const g2 = async (x: any) => x; class B extends (await g2(Array)) {} const n = new (await g2(B))(); n instanceof Array",
    ],
    true,
  ],
  [
    "await in throw, return of arrow, delete, typeof, in",
    [
      "const g3 = async (x: any) => x; const o = await g3({ a: 1 }); delete (await g3(o)).a; [typeof await g3(1), 'a' in await g3(o), !(await g3(false)), -(await g3(2))]",
    ],
    ["number", false, true, -2],
  ],
  [
    "await in for head",
    [
      "const g4 = async (x: any) => x; let s4 = 0; for (let i = await g4(0); i < await g4(3); i += await g4(1)) s4 += i; for (const k in await g4({ a: 1 })) s4 += k.length; while (await g4(s4 < 6)) s4++; s4",
    ],
    6,
  ],
  [
    "await in switch, label, optional chain, tagged",
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
      "const g5 = async (x: any) => x; let s5 = ''; sw: switch (await g5(1)) { case await g5(1): s5 += (await g5({ a: 'x' }))?.a; break sw } s5 + String.raw`${await g5('y')}`",
    ],
    "xy",
  ],
  ["await in export default & enum-like", ["export default await (async () => 5)()", "1"], 1],
  [
    "top-level for await with destructuring",
    [
      "async function* pairs() { yield ['a', 1] as const; yield ['b', 2] as const } const got: any = {}; for await (const [k, v] of pairs()) got[k] = v",
      "got",
    ],
    { a: 1, b: 2 },
  ],
  [
    "for await over promises array with names",
    ["let last7 = 0; for await (const v of [Promise.resolve(1), 2]) { last7 += v }", "last7"],
    3,
  ],
  [
    "async closure sees a redefined function",
    [
      "function step() { return 1 } const later = async () => { await null; return step() }",
      "const p = later(); function step() { return 2 }",
      "await p",
    ],
    2,
  ],
  [
    "WeakMap private state",
    [
      "const priv = new WeakMap<object, number>(); class W { constructor() { priv.set(this, 1) } get() { return priv.get(this) } }",
      "const w = new W(); priv.set(w, 5)",
      "w.get()",
    ],
    5,
  ],
  [
    "super to a redefined base",
    [
      "class Base2 { hi() { return 1 } }",
      "class Kid2 extends Base2 { hi() { return super.hi() + 10 } }",
      "class Base2 { hi() { return 5 } }",
      "new Kid2().hi()",
    ],
    11,
  ],
  [
    "instanceof after redefinition",
    ["class A9 {} const a9 = new A9()", "class A9 {}", "a9 instanceof A9"],
    false,
  ],
  [
    "generic constraint over cells",
    [
      "interface HasId { id: number }",
      "function byId<T extends HasId>(xs: T[]) { return new Map(xs.map((x) => [x.id, x])) }",
      "byId([{ id: 1, n: 'a' }]).get(1)!.n",
    ],
    "a",
  ],
  [
    "abstract class implemented later",
    [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a cell.
      "abstract class Shape { abstract area(): number; describe() { return `area ${this.area()}` } }",
      "class Sq extends Shape { constructor(private s: number) { super() } area() { return this.s ** 2 } }",
      "new Sq(3).describe()",
    ],
    "area 9",
  ],
  [
    "let then var then let",
    ["let w1 = 1", "var w1 = 2", "let w1 = 3; const g10 = () => w1", "w1 = 4; g10()"],
    4,
  ],
  [
    "function in a block is a name (sloppy no)",
    ["{ function inBlock() { return 1 } }", "typeof inBlock"],
    "undefined",
  ],
  [
    "named function expression later called",
    [
      "const fact = function f1(n: number): number { return n <= 1 ? 1 : n * f1(n - 1) }",
      "const f1 = () => 0; fact(4)",
    ],
    24,
  ],
  [
    "catch without binding, nested finally return",
    [
      "const order: number[] = []; function tf() { try { order.push(1); return 'a' } catch { return 'b' } finally { order.push(2) } }",
      "[tf(), order]",
    ],
    ["a", [1, 2]],
  ],
  [
    "re-export does not disturb",
    ["export { mean as avg } from 'simple-statistics'; const keep = 1", "keep"],
    1,
  ],
  [
    "var function same name",
    ["var vf: any = 1; function other() { return vf }", "function vf() { return 2 }", "typeof other()"],
    "function",
  ],
  [
    "shadow a param default with top",
    ["const zz = 1; function pz(zz = 2) { return zz }", "[pz(), pz(undefined), pz(5), zz]"],
    [2, 2, 5, 1],
  ],
  [
    "what var and function made is a part of globalThis, as in a script",
    [
      "var votes = 3; function count() { return 1 } globalThis.votes",
      "globalThis.votes += 6; [votes, globalThis.votes, (globalThis as any)['votes'], typeof (globalThis as any).count]",
    ],
    [9, 9, 9, "function"],
  ],
  [
    "what let and const made is none",
    ["let ward = 1; var booth = 2", "let booth = 3; [(globalThis as any).ward, (globalThis as any).booth]"],
    [undefined, undefined],
  ],
];
