import { readFileSync } from 'node:fs';
import { killAll, type LocalRun, newSite, processesOf, type Site, startLocalRun } from '../local-run/local-run.js';

export interface RunningSite {
  readonly url: string;
  /** Asks the gateway in plain GraphQL, so that a page is never compared with its own client. `minPosition`: what `submit` answered. */
  ask<T>(query: string, variables?: object, minPosition?: string): Promise<T>;
  /** Records claims; resolves with the last position once they are in the log. */
  submit(claims: readonly object[]): Promise<string>;
  /** Kills the gateway without notice; resolves once the supervisor has started another. */
  restartGateway(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole system with its demo, as `npm start` gives it, on a port and in a folder of its own. */
export const startSite = async (): Promise<RunningSite> => {
  const site: Site = await newSite();
  const run: LocalRun = startLocalRun(site, { FACTLINE_DEMO: 'on' });
  const url = await run.ready;
  const ask = async <T>(query: string, variables: object = {}, minPosition?: string): Promise<T> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(minPosition === undefined ? {} : { 'factline-min-position': minPosition }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: readonly { message: string }[] };
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  };
  return {
    url,
    ask,
    submit: async (claims) => {
      const { submitClaims } = await ask<{ submitClaims: { position?: string; problems?: unknown } }>(
        `mutation ($input: SubmitClaimsInput!) { submitClaims(input: $input) { ... on SubmitClaimsSuccess { position } ... on SubmitClaimsProblem { problems { message path } } } }`,
        { input: { claims } },
      );
      if (submitClaims.position === undefined) throw new Error(`not recorded: ${JSON.stringify(submitClaims)}`);
      return submitClaims.position;
    },
    restartGateway: async () => {
      const gateway = processesOf(site).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('services/gateway/dist'));
      if (gateway === undefined) throw new Error(`no gateway runs; the site said:\n${run.output()}`);
      process.kill(gateway, 'SIGKILL');
      const until = Date.now() + 60_000;
      for (;;) {
        const isReady = await fetch(`${url}/readyz`).then(
          (response) => response.ok,
          () => false,
        );
        const isNew = !processesOf(site).includes(gateway);
        if (isReady && isNew) return;
        if (Date.now() > until) throw new Error(`the gateway did not come back; the site said:\n${run.output()}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: async () => {
      run.signal('SIGTERM');
      await run.ended;
      killAll(site);
      site.remove();
    },
  };
};
