/** Characters of no width and marks of direction that copies from web pages, phones and address books carry: nobody sees them. */
export const UNSEEN_MARKS = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
