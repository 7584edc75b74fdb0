/** What a front end can show: the same thing in several forms, by MIME type. `text/plain` is always there. */
export type MimeBundle = Readonly<Record<string, unknown>> & { readonly "text/plain": string };
