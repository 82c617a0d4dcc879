import type { ServerResponse } from 'node:http';
import { errorCodes, type GatewayErrorCode } from '../error/codes.js';

/** Answers with one error, in the shape of GraphQL errors whatever the path: one canonical shape. */
export const answerError = (
  response: ServerResponse,
  code: GatewayErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): void => {
  answerJson(response, errorCodes[code].status, { errors: [{ message, extensions: { ...extensions, code } }] });
};

export const answerJson = (response: ServerResponse, status: number, body: unknown): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
};
