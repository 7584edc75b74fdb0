/** The parts of a zod schema that lead from one field to the next. */
interface SchemaNode {
  readonly def: {
    readonly shape?: Readonly<Record<string, { readonly _zod: SchemaNode }>>;
    readonly element?: { readonly _zod: SchemaNode };
    readonly innerType?: { readonly _zod: SchemaNode };
  };
}

/** The names of the fields that a schema knows at a path, for "did you mean". */
export function knownFields(
  schema: { readonly _zod: object },
  path: readonly PropertyKey[],
): readonly string[] {
  let node: SchemaNode | undefined = unwrap(schema._zod as SchemaNode);
  for (const part of path) {
    const next: { readonly _zod: SchemaNode } | undefined =
      typeof part === "number" ? node?.def.element : node?.def.shape?.[String(part)];
    node = next === undefined ? undefined : unwrap(next._zod);
  }
  return Object.keys(node?.def.shape ?? {});
}

/** The schema inside "may be left out". */
function unwrap(node: SchemaNode): SchemaNode {
  return node.def.innerType === undefined ? node : unwrap(node.def.innerType._zod);
}
