import { unreachable } from './errors.js';
import { readAnswer, refusal, type Site } from './request.js';

/** Asks for a file. Where the connection breaks before its end, reading the stream fails. */
export const download = async (
  { url, fetch, headers }: Site,
  path: string,
  { signal }: { readonly signal?: AbortSignal },
): Promise<ReadableStream<Uint8Array>> => {
  let response: Response;
  try {
    response = await fetch(`${url}${path}`, {
      headers: { 'factline-client': 'factline', ...headers },
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    throw unreachable(url, error);
  }
  if (response.ok && response.body !== null) return response.body;
  throw refusal(response, readAnswer(url, response, await response.text()).errors ?? []);
};
