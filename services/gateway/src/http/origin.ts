import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

export interface SiteRules {
  /** The address the server is bound to. */
  readonly boundHost: string;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
}

const always = ['localhost', '127.0.0.1', '[::1]'];
const wildcards = new Set(['0.0.0.0', '::', '[::]', '']);

/** Name of a Host header without its port; brackets of IPv6 stay. */
const hostName = (host: string): string =>
  (host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':')[0]!).toLowerCase();

/**
 * Whether the Host header names this server. A page of another site can point its own name at our address (DNS rebinding) and would then
 * be of the same origin; its Host header gives it away. A server bound to every address also takes bare addresses: no name can be rebound to those.
 */
export const isAllowedHost = (request: Pick<IncomingMessage, 'headers'>, { boundHost, allowedHosts }: SiteRules): boolean => {
  const { host } = request.headers;
  if (host === undefined) return false;
  const name = hostName(host);
  const bound = boundHost.includes(':') && !boundHost.startsWith('[') ? `[${boundHost}]` : boundHost.toLowerCase();
  if (always.includes(name) || (name === bound && !wildcards.has(name))) return true;
  if (allowedHosts.some((allowed) => allowed.toLowerCase() === name || allowed.toLowerCase() === host.toLowerCase())) return true;
  return wildcards.has(boundHost) && isIP(name.replace(/^\[|\]$/g, '')) !== 0;
};

/**
 * Whether a browser that sends this request does so for a page of our own, or one that is allowed. Programs send no Origin and are not
 * meant: they act for their own user.
 */
export const isAllowedOrigin = (request: Pick<IncomingMessage, 'headers'>, { allowedOrigins }: SiteRules): boolean => {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
  if (allowedOrigins.includes(origin)) return true;
  try {
    return new URL(origin).host.toLowerCase() === host?.toLowerCase();
  } catch {
    return false; // "null": a sandboxed page or a local file
  }
};
