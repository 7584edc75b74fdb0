// The declarations of a cell, one piece a name.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Statement} Statement */

/**
 * @typedef {object} Piece
 * @property {string} name
 * @property {boolean} value the name can stand where a value stands
 * @property {boolean} type the name can stand where a type stands
 * @property {string} text
 */

/** @param {TypeScript} ts @param {string} text @returns {Piece[]} */
export function declarationPieces(ts, text) {
  const file = ts.createSourceFile("cell.d.ts", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  return file.statements.flatMap((statement) => piecesOf(ts, statement));
}

/** @param {TypeScript} ts @param {Statement} statement @returns {Piece[]} */
function piecesOf(ts, statement) {
  if (ts.isImportDeclaration(statement)) {
    return importPieces(ts, statement);
  }
  if (ts.isVariableStatement(statement)) {
    return variables(ts, statement).map(({ name, text }) => ({
      name,
      value: true,
      type: false,
      text: `${comment(statement)}declare ${text}`,
    }));
  }
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) {
    return [];
  }
  if (ts.isModuleDeclaration(statement) && statement.flags & ts.NodeFlags.GlobalAugmentation) {
    return globalPieces(ts, statement);
  }
  const { name } = /** @type {{ name?: import("@tslab/typescript-for-tslab").Node }} */ (statement);
  if (name === undefined) {
    return [];
  }
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  return [
    {
      name: name.getText(),
      value: !isType,
      type: !ts.isFunctionDeclaration(statement),
      text: comment(statement) + ambient(ts, statement),
    },
  ];
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").VariableStatement} statement */
function variables(ts, { declarationList: { flags, declarations } }) {
  const word = flags & ts.NodeFlags.Const ? "const" : flags & ts.NodeFlags.Let ? "let" : "var";
  return declarations.map((declaration) => ({
    name: declaration.name.getText(),
    text: `${word} ${declaration.getText()};`,
  }));
}

/**
 * What a cell adds to the names of the world, member by member: so the one that is made again takes the place of
 * the old one, and the others stay. No name of the notebook is called `global Array.last`.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").ModuleDeclaration} statement
 * @param {readonly string[]} inside the namespaces around it
 * @returns {Piece[]}
 */
function globalPieces(ts, { body }, inside = []) {
  const statements = body !== undefined && ts.isModuleBlock(body) ? [...body.statements] : [];
  /** @param {string} name @param {string} text @returns {Piece} */
  const piece = (name, text) => ({
    name: `global ${[...inside, name].join(".")}`,
    value: false,
    type: true,
    text: `declare global { ${inside.reduceRight((inner, space) => `namespace ${space} { ${inner} }`, text)} }`,
  });
  return statements.flatMap((inner) => {
    if (ts.isVariableStatement(inner)) {
      return variables(ts, inner).map(({ name, text }) => piece(name, text));
    }
    if (ts.isModuleDeclaration(inner)) {
      return globalPieces(ts, inner, [...inside, inner.name.text]);
    }
    if (!ts.isInterfaceDeclaration(inner) || inner.members.length === 0) {
      return piecesOf(ts, inner).map(({ name }) => piece(name, inner.getText()));
    }
    const head = inner.getText().slice(0, inner.members.pos - inner.getStart());
    return inner.members.map((member) =>
      piece(`${inner.name.text}.${member.name?.getText() ?? ""}`, `${head} ${member.getText()} }`),
    );
  });
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").ImportDeclaration} statement @returns {Piece[]} */
function importPieces(ts, { importClause, moduleSpecifier }) {
  const { name, namedBindings, isTypeOnly } = importClause ?? {};
  const from = moduleSpecifier.getText();
  /** @param {string} local @param {string} what */
  const piece = (local, what) => ({
    name: local,
    value: true,
    type: true,
    text: `import ${isTypeOnly === true ? "type " : ""}${what} from ${from};`,
  });
  const whole = name === undefined ? [] : [piece(name.text, name.text)];
  if (namedBindings === undefined) {
    return whole;
  }
  if (ts.isNamespaceImport(namedBindings)) {
    return [...whole, piece(namedBindings.name.text, namedBindings.getText())];
  }
  return [
    ...whole,
    ...namedBindings.elements.map((element) => piece(element.name.text, `{ ${element.getText()} }`)),
  ];
}

/** @param {Statement} statement the words of the learner above it, for whoever asks what the name is */
function comment(statement) {
  return statement.getFullText().slice(0, statement.getStart() - statement.getFullStart());
}

/** @param {TypeScript} ts @param {Statement} statement its text without `export` */
function ambient(ts, statement) {
  const all = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const dropped = [ts.SyntaxKind.ExportKeyword, ts.SyntaxKind.DefaultKeyword, ts.SyntaxKind.DeclareKeyword];
  const kept = all.filter(({ kind }) => !dropped.some((other) => other === kind));
  const start = all.at(-1)?.end ?? statement.getStart();
  const words = ["declare", ...kept.map((modifier) => modifier.getText())].join(" ");
  return `${words} ${statement.getSourceFile().text.slice(start, statement.end).trimStart()}`;
}
