import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAt, type Stack, startStack } from '../contract/stack.js';
import { factline } from './cli.fixtures.js';

/** An article's walk through the whole: handed in, read, reviewed, recorded, traced back to its sentence, and silently edited. */

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
type Any = any;

const article = readFileSync(new URL('../../fixtures/articles/envoy.txt', import.meta.url), 'utf8');
const url = 'https://courier.example/envoy';
const topic = 'gaza-2021';
const killed = `${topic}/killed/palestinians/gaza-strip`;

const [database, empty] = [await testDatabase(), await testDatabase()];
let stack: Stack;
beforeAll(async () => {
  stack = await startStack((name) => database.url[name]);
});
afterAll(() => stack.stop());

const ask = async (query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Any> => {
  const { data, errors } = await askAt<Any>(stack.url, query, variables, headers);
  expect(errors).toBeUndefined();
  return data;
};
const mutate = async (name: string, input: object, fields = ''): Promise<Any> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  const more =
    fields === ''
      ? ''
      : `... on ${type}Success { ${fields} } ... on ${type}Problem { ${fields.startsWith('outcomes') ? fields : ''} __typename }`;
  const data = await ask(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on MutationSuccess { position alreadyKnown submission { id recorded alreadyKnown } } ... on MutationProblem { problems { code path message } } ${more} } }`,
    { input },
  );
  return data[name];
};

const draftFields = `id key state quote start end documentVersion now { start end } value { text qualifier min max } measure population place
  period { text start end } asOf { date basis } chain { name role source { key } } originator modality partOf { id } parts { id }
  suggestions { key score why figure { key } definition { key topic title measure population place unit kind baseDate } }
  suggestedOrigin { source { key } key name isOwnVoice } duplicateOf { id } claim { id } method methodVersion decidedBy reason edited`;
const documentFields = `id url title format version hash text drafts(first: 100) { totalCount nodes { ${draftFields} } }`;
const submitted = (content: string, more: object = {}) =>
  mutate(
    'submitDocument',
    { content, format: 'TEXT', url, title: 'Envoy lands', publisher: 'courier', publishedAt: '2021-05-14T12:00:00Z', topic, ...more },
    `document { ${documentFields} }`,
  );
const draftOf = (drafts: Any[], quote: string): Any => {
  const found = drafts.filter((draft) => draft.quote.startsWith(quote));
  expect(found.map((draft) => draft.quote)).toHaveLength(1);
  return found[0];
};

let drafts: Any[] = [];
let document: Any;

describe('an article', () => {
  it('is captured, and what it claims is proposed', async () => {
    await mutate('openTopic', { key: topic, title: 'Escalation of May 2021', timeZone: 'Asia/Jerusalem' });
    for (const [key, name, aliases] of [
      ['courier', 'The Courier', []],
      ['ministry', 'Palestinian Ministry of Health', []],
      ['reuters', 'Reuters', []],
      ['israel', 'Israeli authorities', []],
    ] as const)
      expect(await mutate('registerSource', { key, name, aliases })).toMatchObject({ __typename: 'RegisterSourceSuccess' });
    await mutate('registerSource', { key: 'officials', name: 'Gaza health officials', speaksFor: 'ministry' });
    await mutate('defineFigure', {
      key: killed,
      topic,
      title: 'Palestinians killed in Gaza',
      measure: 'killed',
      population: 'palestinians',
      place: 'gaza-strip',
      unit: 'people',
      kind: 'CUMULATIVE',
      baseDate: '2021-05-10',
    });

    const answer = await submitted(article);
    expect(answer).toMatchObject({ __typename: 'SubmitDocumentSuccess', alreadyKnown: false });
    document = answer.document;
    drafts = document.drafts.nodes;
    expect(document).toMatchObject({ url, version: 1, format: 'TEXT', text: article });
    expect(drafts.length).toBeGreaterThanOrEqual(15);
    expect(answer.submission.recorded).toBe(drafts.length + 1);
    for (const draft of drafts) {
      expect(article.slice(draft.start, draft.end)).toBe(draft.quote);
      expect(draft).toMatchObject({
        state: 'PROPOSED',
        now: { start: draft.start, end: draft.end },
        claim: null,
        method: 'factline-rules',
      });
    }

    const most = draftOf(drafts, 'More than 125');
    expect(most).toMatchObject({
      value: { text: 'More than 125', qualifier: 'MORE_THAN', min: '125' },
      originator: 'the Palestinian Ministry of Health',
      suggestedOrigin: { source: { key: 'ministry' }, isOwnVoice: false },
      duplicateOf: null,
    });
    expect(most.suggestions[0]).toMatchObject({ key: killed, figure: { key: killed } });
    expect(most.suggestions[0].score).toBeGreaterThan(0.9);
    const inIsrael = draftOf(drafts, 'Eight people');
    expect(inIsrael.chain).toEqual([
      { name: 'Reuters', role: 'RELAY', source: { key: 'reuters' } },
      { name: 'Israeli authorities', role: 'ORIGINATOR', source: { key: 'israel' } },
    ]);
    expect(inIsrael.suggestions.at(-1).definition).toMatchObject({
      key: `${topic}/killed/people/israel`,
      unit: 'people',
      kind: 'CUMULATIVE',
    });
    expect(draftOf(drafts, 'including 30 women').partOf).toEqual({ id: draftOf(drafts, 'At least 120').id });
  });

  it('handed in again is known', async () => {
    const again = await submitted(article);
    expect(again).toMatchObject({ __typename: 'SubmitDocumentSuccess', alreadyKnown: true, document: { id: document.id, version: 1 } });
    expect(again.document.drafts.totalCount).toBe(drafts.length);
  });
});

const outcomes = 'outcomes { id outcome problems { code path } claim { id figure { key } } draft { id state } }';
const define = (draft: Any) => {
  const { definition } = draft.suggestions.at(-1);
  return { ...definition, kind: definition.kind };
};

it.each([
  ['a page by its text', { content: '<p>Nine people were injured in Sderot.</p>', format: 'HTML', url: null, title: null }],
  ['a text by publisher, title and date', { content: 'Nine people were injured in Sderot.', url: null, title: 'Sderot' }],
])('without an address knows %s', async (_by, more) => {
  const first = await submitted(more.content, more);
  expect(first).toMatchObject({ alreadyKnown: false, document: { drafts: { totalCount: 1 } } });
  expect(await submitted(more.content, more)).toMatchObject({ alreadyKnown: true, document: { id: first.document.id } });
});

describe('its drafts', () => {
  it('are accepted as they are, with what the reviewer says otherwise, wholes before parts', async () => {
    const early = draftOf(drafts, 'At least 120');
    const late = draftOf(drafts, 'More than 125');
    const inIsrael = draftOf(drafts, 'Eight people');
    const children = draftOf(drafts, 'including two children');
    const own = draftOf(drafts, 'Seven Israelis');
    const answer = await mutate(
      'acceptDrafts',
      {
        reviewer: 'kim',
        drafts: [
          { id: children.id, define: define(children) },
          { id: early.id, figure: killed },
          { id: late.id, figure: killed },
          { id: inIsrael.id, define: define(inIsrael) },
          { id: own.id, define: define(own), asOf: '2021-05-13' },
        ],
      },
      outcomes,
    );
    expect(answer.problems ?? []).toEqual([]);
    expect(answer.outcomes.map((one: Any) => [one.outcome, one.draft.state])).toEqual(
      Array.from({ length: 5 }, () => ['RECORDED', 'ACCEPTED']),
    );

    const { figure, part } = await ask(
      `query ($killed: ID!, $part: ID!) {
        figure(key: $killed) { current { value { text } status winners { origin { key } } }
          claims { nodes { value { text } origin { key } via { key } extraction { method version reviewer } document { id url text }
            locator { quote start end now { start end } } publishedAt { at basis } } }
          revisions(first: 10) { nodes { to { text } reason claim { id } event { type } } } }
        part: claim(id: $part) { origin { key } via { key } partOf { figure { key } value { text } } } }`,
      { killed, part: answer.outcomes[0].claim.id },
    );
    expect(figure.current).toMatchObject({ value: { text: 'More than 125' }, winners: [{ origin: { key: 'ministry' } }] });
    expect(figure.revisions.nodes.map((revision: Any) => [revision.to.text, revision.event.type])).toEqual(
      expect.arrayContaining([
        ['At least 120', 'ClaimRecorded'],
        ['More than 125', 'ClaimRecorded'],
      ]),
    );
    for (const claim of figure.claims.nodes) {
      expect(claim).toMatchObject({
        extraction: { method: 'factline-rules', reviewer: 'kim' },
        document: { id: document.id, url },
        publishedAt: { at: '2021-05-14T12:00:00.000Z', basis: 'STATED' },
      });
      const { quote, start, end, now } = claim.locator;
      expect(claim.document.text.slice(start, end)).toBe(quote);
      expect(now).toEqual({ start, end });
    }
    expect(part).toMatchObject({
      origin: { key: 'israel' },
      via: [{ key: 'reuters' }],
      partOf: { figure: { key: `${topic}/killed/people/israel` }, value: { text: 'Eight' } },
    });
  });

  it('are decided once; the same decision is known, another is a problem', async () => {
    const late = draftOf(drafts, 'More than 125');
    expect(await mutate('acceptDrafts', { drafts: [{ id: late.id, figure: killed }] }, outcomes)).toMatchObject({
      __typename: 'AcceptDraftsSuccess',
      alreadyKnown: true,
      outcomes: [{ outcome: 'ALREADY_KNOWN', claim: { figure: { key: killed } } }],
    });
    const other = await mutate('acceptDrafts', { drafts: [{ id: late.id, figure: killed, value: { text: '126' } }] }, outcomes);
    expect(other).toMatchObject({ __typename: 'AcceptDraftsProblem', problems: [{ code: 'draft-decided', path: 'drafts.0.draft' }] });
    const rejected = await mutate('rejectDrafts', { drafts: [late.id], reason: 'no' }, outcomes);
    expect(rejected.problems).toMatchObject([{ code: 'draft-decided' }]);
    expect(await mutate('rejectDrafts', { drafts: [crypto.randomUUID()], reason: 'no' }, outcomes)).toMatchObject({
      problems: [{ code: 'draft-unknown' }],
    });
  });

  it('are rejected with a reason, and can be told from what is still to be decided', async () => {
    const families = draftOf(drafts, 'eviction of six');
    const answer = await mutate('rejectDrafts', { drafts: [families.id], reason: 'only planned', reviewer: 'kim' }, outcomes);
    expect(answer).toMatchObject({ outcomes: [{ outcome: 'RECORDED', draft: { state: 'REJECTED' }, claim: null }] });
    const { open, closed, draft } = await ask(
      `query ($topic: ID!, $document: ID!, $id: ID!) { open: drafts(filter: { document: $document, state: PROPOSED }, first: 100) { totalCount }
        closed: drafts(filter: { topic: $topic, state: REJECTED }) { nodes { id } }
        draft: node(id: $id) { ... on Draft { reason decidedBy decidedAt events { type } } } }`,
      { topic, document: document.id, id: families.id },
    );
    expect(open.totalCount).toBe(drafts.length - 6);
    expect(closed.nodes).toEqual([{ id: families.id }]);
    expect(draft).toMatchObject({
      reason: 'only planned',
      decidedBy: 'kim',
      events: [{ type: 'DraftProposed' }, { type: 'DraftRejected' }],
    });
  });
});

describe('an edited copy', () => {
  const edited = article
    .replace(
      'More than 125 Palestinians, including 31 children, have been killed',
      'At least 132 Palestinians, including 32 children, have been killed',
    )
    .replace('People in the Israeli government', 'Officials in the Israeli government');

  it('shows what changed, which claims lost their sentence, and proposes only what is new', async () => {
    const answer = await submitted(edited, { retrievedAt: '2021-05-15T08:30:00Z' });
    expect(answer).toMatchObject({
      __typename: 'SubmitDocumentSuccess',
      alreadyKnown: false,
      document: { id: document.id, version: 2, text: edited },
    });
    const before = new Set(drafts.map(({ id }) => id));
    const fresh = answer.document.drafts.nodes.filter(({ id }: Any) => !before.has(id));
    expect(fresh.map(({ value, documentVersion }: Any) => [value.text, documentVersion])).toEqual([
      ['At least 132', 2],
      ['32', 2],
    ]);
    expect(draftOf(answer.document.drafts.nodes, 'More than 125').now).toBeNull();

    const { document: shown } = await ask(
      `query ($id: ID!) { document(id: $id) { versions { number hash retrievedAt capturedAt changes { kind text } lostClaims { value { text } figure { key } } } } }`,
      { id: document.id },
    );
    const [first, second] = shown.versions;
    expect(first).toMatchObject({ number: 1, changes: [], lostClaims: [], capturedAt: null });
    expect(second).toMatchObject({ number: 2, capturedAt: '2021-05-15T08:30:00.000Z' });
    expect(second.hash).not.toBe(first.hash);
    const joined = (kind: string) =>
      second.changes
        .filter((change: Any) => change.kind === 'SAME' || change.kind === kind)
        .map((change: Any) => change.text)
        .join('');
    expect(joined('ADDED')).toBe(edited);
    expect(joined('REMOVED')).toBe(article);
    expect(second.changes.filter((change: Any) => change.kind === 'ADDED').map((change: Any) => change.text.trim())).toContain('132');
    expect(second.lostClaims).toEqual([{ value: { text: 'More than 125' }, figure: { key: killed } }]);

    const late = draftOf(answer.document.drafts.nodes, 'At least 132');
    const accepted = await mutate('acceptDrafts', { reviewer: 'kim', drafts: [{ id: late.id, figure: killed }] }, outcomes);
    const { claim } = await ask('query ($id: ID!) { claim(id: $id) { publishedAt { at basis } figure { current { value { text } } } } }', {
      id: accepted.outcomes[0].claim.id,
    });
    expect(claim.publishedAt).toEqual({ at: '2021-05-15T08:30:00.000Z', basis: 'CAPTURED' });
  });
});

describe('a recalled acceptance', () => {
  it('strikes the claim; the decision stays in the record', async () => {
    const protest = draftOf(drafts, 'At least 11');
    const accepted = await mutate('acceptDrafts', { drafts: [{ id: protest.id, define: define(protest), ownVoice: true }] }, outcomes);
    expect(accepted.problems ?? []).toEqual([]);
    const recalled = await mutate('recallSubmission', { submission: accepted.submission.id, reason: 'the wrong article' });
    expect(recalled).toMatchObject({ __typename: 'RecallSubmissionSuccess', submission: { recorded: 1 } });
    const { claim, draft } = await ask(
      'query ($claim: ID!, $draft: ID!) { claim(id: $claim) { state } draft(id: $draft) { state } }',
      { claim: accepted.outcomes[0].claim.id, draft: protest.id },
      { 'factline-min-position': recalled.position },
    );
    expect([claim.state, draft.state]).toEqual(['STRUCK', 'ACCEPTED']);
  });
});

describe('factline ingest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'factline-article-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const options = ['--publisher', 'courier', '--published', '2021-05-14', '--topic', topic];

  it('reads an article, and says what is to be done with it', async () => {
    const page = file(
      'page.html',
      '<html><body><nav>9 people killed in menus</nav><p>Twelve people were injured in Ashdod, police said.</p></body></html>',
    );
    const told = await factline(stack.url, 'ingest', page, ...options, '--page-url', 'https://courier.example/page');
    expect(told.err).toBe('');
    expect(told.exitCode).toBe(0);
    expect(told.out).toMatch(/2 items: 2 recorded.*\n.*1 drafts?.*factline review/s);
    const again = await factline(stack.url, 'ingest', page, ...options, '--page-url', 'https://courier.example/page', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ recorded: 0, alreadyKnown: 2, rejected: 0 });
  });

  it('says what it needs, and what cannot be read', async () => {
    expect(await factline(stack.url, 'ingest', file('a.txt', 'Twelve were killed.'))).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/--publisher/),
    });
    const latin = file('latin.txt', Buffer.from([0x54, 0xe9, 0x20, 0x31]));
    expect(await factline(stack.url, 'ingest', latin, ...options)).toMatchObject({
      exitCode: 5,
      out: expect.stringMatching(/encoding-invalid/),
    });
    const long = file('long.txt', 'word '.repeat(4_000_000));
    expect(await factline(stack.url, 'ingest', long, ...options)).toMatchObject({
      exitCode: 5,
      out: expect.stringMatching(/document-too-long/),
    });
  });
});

describe('what is no article', () => {
  it.each([
    ['nul-byte', { content: 'Twelve\u0000 people were killed.' }],
    ['field-missing', { content: '  \n ' }],
    ['field-missing', { content: 'Twelve people were killed.', url: 'https://courier.example/undated', publishedAt: null }],
    ['source-unknown', { content: 'Twelve people were killed.', publisher: 'nobody' }],
    ['topic-unknown', { content: 'Twelve people were killed.', topic: 'nothing' }],
    ['date-invalid', { content: 'Twelve people were killed.', publishedAt: 'last Friday' }],
  ] as const)('is refused: %s', async (code, more) => {
    const { content, ...rest } = more;
    const answer = await submitted(content, { url: `https://courier.example/${code}`, ...rest });
    expect(answer).toMatchObject({ __typename: 'SubmitDocumentProblem', problems: [{ code }] });
  });

  it('keeps markup as text', async () => {
    const content = 'Twelve people were killed <script>alert(1)</script> on Friday, <b>police</b> said.';
    const { document: captured } = await submitted(content, { url: 'https://courier.example/markup' });
    expect(captured.text).toBe(content);
  });
});

describe('the whole log', () => {
  it('exported and handed in to an empty one has the same drafts, decisions, versions and numbers', async () => {
    const other = await startStack((name) => empty.url[name]);
    const folder = mkdtempSync(join(tmpdir(), 'factline-article-'));
    try {
      const file = join(folder, 'log.ndjson');
      expect(await factline(stack.url, 'export', '--output', file)).toMatchObject({ exitCode: 0 });
      const told = await factline(other.url, 'ingest', file, '--json');
      expect([told.exitCode, JSON.parse(told.out)]).toMatchObject([0, { rejected: 0, alreadyKnown: 0 }]);
      const all = async (at: string) => {
        const headers = { 'factline-min-position': String((await askAt<Any>(at, '{ status { head } }')).data.status.head) };
        const { data, errors } = await askAt<Any>(
          at,
          `query ($id: ID!, $killed: ID!) { status { head }
            drafts(first: 100) { nodes { key quote state start end documentVersion decidedBy reason edited method value { text } claim { id value { text } } partOf { key } } }
            document(id: $id) { text versions { number capturedAt changes { kind text } lostClaims { id } } }
            figure(key: $killed) { current { value { text } winners { id locator { quote now { start end } } publishedAt { at } } } } }`,
          { id: document.id, killed },
          headers,
        );
        expect(errors).toBeUndefined();
        return data;
      };
      expect(await all(other.url)).toEqual(await all(stack.url));
    } finally {
      await other.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
