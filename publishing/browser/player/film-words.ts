/** What stands below the picture: the words that are heard, or a question with the seconds that are left. */
export interface FilmWords {
  readonly caption: string;
  readonly question?: { readonly text: string; readonly left: number };
}
