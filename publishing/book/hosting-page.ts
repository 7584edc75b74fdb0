import { renderMarkdown } from "../page/markdown.js";
import type { BookPage } from "./book-page.js";

const TEXT = `Nobody has to install anything. Send one address, or one ZIP, in the place of an installation session.

## What to say to participants

- Open the address in Chrome or Edge from version 120, Firefox from 115, or Safari from 17, all of 2023: on a laptop, a Chromebook, a tablet or a phone. An older browser says in one sentence that it shows the text only. The course is tested in Chrome, and Edge is built like it; its pages are tested in Firefox too.
- Safari has what the course uses, and its pages run in the engine it is made of; nobody has run them in Safari itself, so open the address there once before you say so. Safari alone forgets what a website keeps when you use it for seven days without opening that website: press **Keep a copy** before a longer break.
- Use the same browser each time, and no private window: your work is kept in that browser, on that device.
- Press **Keep a copy** at the end of each sitting. The file \`my-work.json\` is your work; **Bring my work** reads it on another device, or on a laptop with the course installed.
- After the first visit all pages can be read without a network, and the cells of those that were run once run.

## What to show in a session

[The slides](slides/index.html) have one slide for each part of every notebook, with its charts, and your notes: what to say, the answers, the usual mistakes. A slide that was opened once opens without a network too.

Participants who missed a session press **Play the recorded guidance** on a page: somebody runs it, asks, errs and mends it. A recording that was played once plays without a network.

## On GitHub Pages

1. Make a new repository, and put what is in the folder \`movement-data-site\` of the ZIP into it, all of it.
2. Open **Settings**, then **Pages**. Under **Build and deployment** choose **Deploy from a branch**, the branch, and **/ (root)**. Press **Save**.
3. After a minute the page names the address. Open it once before you send it.

To bring a new edition, replace all files. Open pages say that there is one; nobody loses an answer.

## On the web space of your organization

Copy the folder anywhere on it: its pages ask for nothing but files, and work under any path. A part of a website whose address begins with \`https://\` is needed, because browsers keep work for such addresses only. A shared drive alone is not enough: a page that is opened from a drive can be read, but its cells do not run. Most drives have a web host beside them; ask who runs yours.

## On a USB stick, without a network

The laptop needs Node, and no network when \`serve\` was fetched once:

\`\`\`
npx serve movement-data-site
\`\`\`

Open the address that it prints. In a folder of the course itself, \`npm run site -- --serve\` does the same.

## What is kept where

Answers stay in the browser of the participant. The host sees which files were fetched, and no word of anybody. Whoever clears the data of the browser clears the work too: so keep copies.`;

/** The page of the site for those who bring the course to others. */
export function hostingPage(): BookPage {
  return {
    file: "for-trainers.html",
    title: "For trainers",
    main: `<h1 id="top">For trainers</h1>\n${renderMarkdown(TEXT)}`,
    parts: [],
    searched: [],
    charts: 0,
    isStep: false,
  };
}
