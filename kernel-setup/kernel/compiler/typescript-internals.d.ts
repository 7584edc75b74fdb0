// Parts of the compiler that exist but are not declared: what its binder finds out, and tslab's door to completions.

import type {
  CancellationToken,
  CompilerOptions,
  CompletionInfo,
  CustomTransformers,
  EmitResult,
  QuickInfo,
  SymbolTable,
  UserPreferences,
  WriteFileCallback,
} from "@tslab/typescript-for-tslab";

declare module "@tslab/typescript-for-tslab" {
  interface Node {
    /** The names that this scope makes, once the file is bound. */
    readonly locals?: SymbolTable;
  }

  interface SourceFile {
    /** Every name that occurs in the text. */
    readonly identifiers: ReadonlyMap<string, string>;
    /** What it imports, once it is part of a program. */
    readonly imports?: readonly StringLiteralLike[];
  }

  interface Program {
    emit(
      targetSourceFile: SourceFile | undefined,
      writeFile: WriteFileCallback | undefined,
      cancellationToken: CancellationToken | undefined,
      emitOnlyDtsFiles: boolean | undefined,
      customTransformers: CustomTransformers | undefined,
      forceDtsEmit: boolean,
    ): EmitResult;
  }

  function bindSourceFile(file: SourceFile, options: CompilerOptions): void;

  function getQuickInfoAtPosition(
    file: SourceFile,
    checker: TypeChecker,
    cancellationToken: CancellationToken,
    position: number,
  ): QuickInfo | undefined;

  function isImportKeyword(node: Node): boolean;
  function getSpellingSuggestion<Candidate>(
    name: string,
    candidates: Iterable<Candidate>,
    nameOf: (candidate: Candidate) => string | undefined,
  ): Candidate | undefined;
  function getTokenAtPosition(file: SourceFile, position: number): Node;
  function findPrecedingToken(position: number, file: SourceFile): Node | undefined;
  function findNextToken(previous: Node, parent: Node, file: SourceFile): Node | undefined;

  namespace Completions {
    function getCompletionsAtPositionForTslab(
      host: object,
      program: Program,
      log: (message: string) => void,
      file: SourceFile,
      position: number,
      preferences: UserPreferences,
      triggerCharacter: undefined,
      kind: number,
      cancellationToken: CancellationToken,
    ): CompletionInfo | undefined;
  }
}
