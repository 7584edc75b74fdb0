import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A parameter of a public function, as its declaration says. */
export interface PublicParameter {
  readonly name: string;
  readonly position: number;
  readonly type: string;
  /** The names of its fields when it is an object with named fields, and the words of those that take one of a few. */
  readonly fields: ReadonlyMap<string, readonly string[]> | undefined;
  /** True for a table, or a list of values that came from one. */
  readonly isData: boolean;
}

export interface PublicFunction {
  /** "library" or "course". */
  readonly list: "library" | "course";
  readonly name: string;
  readonly parameters: readonly PublicParameter[];
  /** The text of its doc comment. */
  readonly comment: string;
}

let found: readonly PublicFunction[] | undefined;

/**
 * Every function in the two public lists, read from the declarations that the build writes: a new one is there by itself.
 * They are read in half the time of the sources, whose types have to be worked out.
 */
export function publicFunctions(): readonly PublicFunction[] {
  // Checking the types of the whole library takes seconds: once for all that ask.
  found ??= readFunctions();
  return found;
}

function readFunctions(): readonly PublicFunction[] {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const { compilerOptions } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  const lists = { library: `${root}dist/library/index.d.ts`, course: `${root}dist/course/index.d.ts` };
  const program = ts.createProgram(Object.values(lists), { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  return (["library", "course"] as const).flatMap((list) => {
    const source = program.getSourceFile(lists[list]);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${lists[list]} has no exports. Run: npm run build`);
    return checker.getExportsOfModule(module).flatMap((exported): PublicFunction[] => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const declaration = symbol.valueDeclaration;
      if (declaration === undefined) return [];
      const [signature] = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures();
      if (signature === undefined) return [];
      const comment = ts.displayPartsToString(signature.getDocumentationComment(checker));
      const tags = signature.getJsDocTags().map((tag) => ts.displayPartsToString(tag.text));
      const parameters = signature.parameters.map((parameter, position) =>
        readParameter(checker, parameter, declaration, position),
      );
      return [{ list, name: exported.name, parameters, comment: [comment, ...tags].join("\n") }];
    });
  });
}

function readParameter(
  checker: ts.TypeChecker,
  parameter: ts.Symbol,
  declaration: ts.Declaration,
  position: number,
): PublicParameter {
  const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(parameter, declaration));
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  return {
    name: parameter.name,
    position,
    type: text,
    fields: fieldsOf(checker, type, declaration),
    isData: /^(Data|ArrayLike<(unknown|number)>|readonly number\[\])$/.test(text),
  };
}

function fieldsOf(
  checker: ts.TypeChecker,
  type: ts.Type,
  declaration: ts.Declaration,
): ReadonlyMap<string, readonly string[]> | undefined {
  const parts = type.isUnion() ? type.types : [type];
  const named = parts.every(
    (part) =>
      (part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
      part.getCallSignatures().length === 0 &&
      part.getNumberIndexType() === undefined &&
      part.getStringIndexType() === undefined,
  );
  if (!named) return undefined;
  return new Map(
    parts
      .flatMap((part) => part.getProperties())
      .map((field) => {
        const given = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(field, declaration));
        const words = given.isUnion() ? given.types : [given];
        const literals = words.flatMap((word) => (word.isStringLiteral() ? [word.value] : []));
        return [field.name, literals.length === words.length ? literals : []] as const;
      }),
  );
}
