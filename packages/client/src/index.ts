export { type ClientOptions, createClient, type FactlineClient } from './client.js';
export { FactlineUnreachable, type GraphQLProblem, GraphQLRequestError } from './errors.js';
export * from './generated/operations.js';
export type { Fetch, RequestOptions } from './request.js';
export type { SubscribeOptions } from './resume.js';
export * from './review.js';
export type { Uploaded, UploadedArticle, UploadFormat, UploadOptions } from './upload.js';
