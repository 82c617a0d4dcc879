import type { RunningSite } from './site.js';

/** An article of our own: every kind of proposal a reviewer meets, one known already, and numbers that are none. */
export const articleText = `Rescue work went on through the night. At least 171 Palestinians have been killed in the Gaza Strip, including 47 children, the Palestinian Ministry of Health said on Saturday.

More than 1,200 homes have been destroyed in Gaza, a UN official said. The mayor, 54, said that Road 60 would stay closed.`;

export const articleUrl = 'https://news.example/rescue';

/** Hands the article in as the review page does; resolves with the id of its document. */
export const handInArticle = async (site: RunningSite, given: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { submitDocument } = await site.ask<{ submitDocument: { document?: { id: string }; problems?: unknown } }>(
    `mutation ($input: SubmitDocumentInput!) { submitDocument(input: $input) {
      ... on SubmitDocumentSuccess { document { id } } ... on SubmitDocumentProblem { problems { message } } } }`,
    {
      input: {
        content: articleText,
        format: 'TEXT',
        publisher: 'axios',
        publishedAt: '2021-05-15T21:30:00Z',
        topic: 'gaza-2021',
        title: 'Rescue goes on',
        url: articleUrl,
        ...given,
      },
    },
  );
  if (submitDocument.document === undefined) throw new Error(`not read: ${JSON.stringify(submitDocument)}`);
  return submitDocument.document.id;
};
