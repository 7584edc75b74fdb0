/** A step with a name, as SQL, and why it is there. */
export interface RecipeStep {
  readonly name: string;
  readonly why: string;
  readonly sql: string;
}
