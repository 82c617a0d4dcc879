import { describe, expect, it } from 'vitest';
import { isAllowedHost, isAllowedOrigin, type SiteRules } from './origin.js';
import { isForgeable } from './upload.js';

const site = (given: Partial<SiteRules> = {}): SiteRules => ({ boundHost: '127.0.0.1', allowedHosts: [], allowedOrigins: [], ...given });
const from = (headers: Record<string, string>) => ({ headers });

describe('the Host check', () => {
  it.each(['localhost:4000', '127.0.0.1', '[::1]:4000', 'LOCALHOST'])('takes %s', (host) =>
    expect(isAllowedHost(from({ host }), site())).toBe(true),
  );
  it.each(['evil.example', 'localhost.evil.example', '10.0.0.1', '127.0.0.1.evil.example:4000', ''])('refuses %j', (host) =>
    expect(isAllowedHost(from({ host }), site())).toBe(false),
  );
  it('takes names that are listed, and bare addresses where it is bound to all of them', () => {
    expect(isAllowedHost(from({ host: 'numbers.example:443' }), site({ allowedHosts: ['numbers.example'] }))).toBe(true);
    expect(isAllowedHost(from({ host: '10.0.0.1:4000' }), site({ boundHost: '0.0.0.0' }))).toBe(true);
    expect(isAllowedHost(from({ host: '[fe80::1]:4000' }), site({ boundHost: '::' }))).toBe(true);
    expect(isAllowedHost(from({ host: 'rebound.example' }), site({ boundHost: '0.0.0.0' }))).toBe(false);
    expect(isAllowedHost(from({}), site())).toBe(false);
  });
});

describe('the Origin check', () => {
  const host = 'localhost:4000';
  it('takes programs and our own pages', () => {
    expect(isAllowedOrigin(from({ host }), site())).toBe(true);
    expect(isAllowedOrigin(from({ host, origin: 'http://localhost:4000' }), site())).toBe(true);
    expect(isAllowedOrigin(from({ host, 'sec-fetch-site': 'same-origin' }), site())).toBe(true);
    expect(isAllowedOrigin(from({ host, origin: 'https://board.example' }), site({ allowedOrigins: ['https://board.example'] }))).toBe(
      true,
    );
  });
  it('refuses pages of other sites, of other ports, and of nowhere', () => {
    for (const origin of ['https://evil.example', 'http://localhost:3000', 'null'])
      expect(isAllowedOrigin(from({ host, origin }), site())).toBe(false);
    expect(isAllowedOrigin(from({ host, 'sec-fetch-site': 'cross-site' }), site())).toBe(false);
  });
});

describe('an upload', () => {
  it('needs something that a form of another site cannot send', () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
      expect(isForgeable(from({ 'content-type': type }))).toBe(true);
      expect(isForgeable(from({ 'content-type': type, 'factline-client': 'spec' }))).toBe(false);
    }
    expect(isForgeable(from({}))).toBe(true);
    expect(isForgeable(from({ 'content-type': 'application/x-ndjson' }))).toBe(false);
  });
});
