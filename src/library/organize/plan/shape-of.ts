import { z } from "zod";

/** A schema for each field of a part of the plan, no more and no fewer. */
type ShapeOf<Part> = { readonly [Field in keyof Part]-?: z.ZodType };

/**
 * The schema of a part of the plan, whose fields are those of its TypeScript shape: a field that only one of the two has does
 * not compile.
 */
export function shapeOf<Part>() {
  return <Shape extends ShapeOf<Part>>(
    shape: Shape & Readonly<Record<Exclude<keyof Shape, keyof Part>, never>>,
  ): z.ZodObject<Shape, z.core.$strict> => z.strictObject<Shape>(shape);
}
