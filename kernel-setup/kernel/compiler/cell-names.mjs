// The names that a cell makes, read from its text: also when it never ran to its end.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Statement} Statement */
/** @typedef {import("@tslab/typescript-for-tslab").Declaration} Declaration */

/**
 * @typedef {object} CellNames
 * @property {readonly string[]} all every name of the top level, also those of types
 * @property {ReadonlySet<string>} values those that are more than a type
 * @property {readonly string[]} lexical those made by `let`, `const` and `class`
 * @property {readonly string[]} hoisted those made by `var`, `enum` and `namespace`
 * @property {readonly string[]} vars those made by `var` and `function`, which are also parts of `globalThis`
 * @property {readonly string[]} ambient those that are only described: `declare const total: number`
 * @property {ReadonlySet<string>} exported those that the learner's text exports itself
 * @property {boolean} endsInValue the last statement that does something is a value
 */

/**
 * With an export the cell is a module, in which `await` and every name belong to the text.
 *
 * @param {string} source
 * @param {readonly string[]} [exported]
 */
export function asModule(source, exported = []) {
  // The compiler takes `global` before `export` for the beginning of `declare global`.
  const end = /\bglobal\s*$/.test(source) ? ";" : "";
  return `${source}${end}\nexport { ${exported.join(", ")} };`;
}

/** @param {TypeScript} ts @param {string} source @returns {CellNames} */
export function cellNames(ts, source) {
  const file = ts.createSourceFile(
    "cell.ts",
    asModule(source),
    ts.ScriptTarget.ES2022,
    true,
    ts.ScriptKind.TS,
  );
  ts.bindSourceFile(file, {});
  /** @type {string[]} */
  const all = [];
  /** @type {Set<string>} */
  const values = new Set();
  /** @type {string[]} */
  const lexical = [];
  /** @type {string[]} */
  const hoisted = [];
  /** @type {string[]} */
  const vars = [];
  /** @type {string[]} */
  const ambient = [];
  file.locals?.forEach(({ flags, declarations = [] }, key) => {
    const name = ts.unescapeLeadingUnderscores(key);
    // `declare global { … }` and `declare module "x" { … }` make no name of the cell.
    if (key === ts.InternalSymbolName.Global || name.startsWith('"')) return;
    all.push(name);
    if (flags & (ts.SymbolFlags.Value | ts.SymbolFlags.ExportValue | ts.SymbolFlags.Alias)) {
      values.add(name);
      if (declarations.every((declaration) => isAmbient(ts, declaration))) ambient.push(name);
    }
    if (declarations.some((declaration) => isLexical(ts, declaration))) {
      lexical.push(name);
    } else if (declarations.some((declaration) => isHoisted(ts, declaration))) {
      hoisted.push(name);
    }
    if (declarations.some((declaration) => isVar(ts, declaration))) vars.push(name);
  });
  const acting = file.statements.filter((statement) => !isSilent(ts, statement));
  const last = acting.at(-1);
  return {
    all,
    values,
    lexical,
    hoisted,
    vars,
    ambient,
    exported: new Set(file.statements.flatMap((statement) => exportedNames(ts, statement))),
    endsInValue: last !== undefined && ts.isExpressionStatement(last),
  };
}

/** @param {TypeScript} ts @param {Declaration} declaration */
function isLexical(ts, declaration) {
  return (
    ts.isClassDeclaration(declaration) ||
    (isVariable(ts, declaration) && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) !== 0)
  );
}

/** @param {TypeScript} ts @param {Declaration} declaration */
function isVar(ts, declaration) {
  return (
    ts.isFunctionDeclaration(declaration) ||
    (isVariable(ts, declaration) && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) === 0)
  );
}

/** @param {TypeScript} ts @param {Declaration} declaration */
function isHoisted(ts, declaration) {
  return (
    isVariable(ts, declaration) || ts.isEnumDeclaration(declaration) || ts.isModuleDeclaration(declaration)
  );
}

/** @param {TypeScript} ts @param {Declaration} declaration */
function isAmbient(ts, declaration) {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) !== 0;
}

/** @param {TypeScript} ts @param {Declaration} declaration */
function isVariable(ts, declaration) {
  return ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration);
}

/** @param {TypeScript} ts @param {Statement} statement */
function isSilent(ts, statement) {
  return (
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEmptyStatement(statement)
  );
}

/** @param {TypeScript} ts @param {Statement} statement @returns {string[]} */
function exportedNames(ts, statement) {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    return exportClause !== undefined && ts.isNamedExports(exportClause)
      ? exportClause.elements.map(({ name }) => name.text)
      : [];
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (/** @type {number} */ kind) => modifiers.some((modifier) => modifier.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword) || has(ts.SyntaxKind.DefaultKeyword)) {
    return [];
  }
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(ts, name));
  }
  const { name } = /** @type {{ name?: import("@tslab/typescript-for-tslab").Node }} */ (statement);
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").BindingName} name @returns {string[]} */
function boundNames(ts, name) {
  return ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(ts, element.name) : []));
}
