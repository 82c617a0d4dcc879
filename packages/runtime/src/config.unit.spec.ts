import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig, readSettings, unknownSettings } from './config.js';
import { describeSettings } from './describe-settings.js';

const url = 'postgres://factline_ingest:hunter2@127.0.0.1:5432/factline';

describe('the configuration', () => {
  it('has a default for everything but the database', () => {
    expect(readConfig('ingest', { DATABASE_URL: url })).toMatchObject({
      service: 'ingest',
      databaseUrl: url,
      databaseReadUrl: url,
      redisUrl: undefined,
      host: '127.0.0.1',
      port: 4000,
      healthPort: 0,
      catchUpMs: 1000,
      logLevel: 'info',
    });
  });

  it("prefers a service's own database URL", () => {
    const own = url.replace('ingest', 'gateway');
    expect(readConfig('gateway', { DATABASE_URL: url, DATABASE_URL_GATEWAY: own }).databaseUrl).toBe(own);
    expect(readConfig('ingest', { DATABASE_URL: url, DATABASE_URL_GATEWAY: own }).databaseUrl).toBe(url);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig('ingest', { DATABASE_URL: url, REDIS_URL: '', FACTLINE_PORT: ' ' })).toMatchObject({
      redisUrl: undefined,
      port: 4000,
    });
  });

  it('names all bad settings at once, and shows no value', () => {
    const read = () =>
      readConfig('ingest', {
        DATABASE_URL: 'mysql://root:hunter2@db',
        FACTLINE_PORT: '70000',
        FACTLINE_LOG_LEVEL: 'loud',
        REDIS_URL: 'hunter2',
      });
    expect(read).toThrow(BadConfig);
    try {
      read();
    } catch (error) {
      const { problems, message } = error as BadConfig;
      expect(problems.map((problem) => problem.setting)).toEqual(['DATABASE_URL', 'REDIS_URL', 'FACTLINE_PORT', 'FACTLINE_LOG_LEVEL']);
      expect(message).not.toContain('hunter2');
      expect(message).toContain('FACTLINE_PORT must be between 0 and 65535');
      expect(message).toContain('FACTLINE_LOG_LEVEL must be one of trace, debug');
    }
  });

  it('names a missing database beside the other bad settings', () => {
    expect(() => readConfig('projector', { FACTLINE_LANES: 'two' })).toThrow(
      /FACTLINE_LANES must be a whole number\n.*DATABASE_URL is required by projector/,
    );
  });

  it('reads lists, and drops empty places', () => {
    expect(readSettings({ FACTLINE_ALLOWED_HOSTS: 'a.example, b.example,,' }).FACTLINE_ALLOWED_HOSTS).toEqual(['a.example', 'b.example']);
  });

  it('notices a misspelt setting', () => {
    expect(unknownSettings({ FACTLINE_PROT: '1', FACTLINE_PORT: '1', FACTLINE_TEST_DATABASE_URL: url, PATH: '' })).toEqual([
      'FACTLINE_PROT',
    ]);
  });
});

describe('the description of the settings', () => {
  const described = describeSettings();

  it('says for each what it means, and its default as it would be written', () => {
    for (const setting of described) expect(setting.meaning, setting.name).toMatch(/^[A-Z].{15,}\.$/);
    expect(described.find(({ name }) => name === 'FACTLINE_PORT')).toMatchObject({ default: '4000', isSecret: false });
  });

  it('marks every URL that carries a password as secret', () => {
    const urls = described.filter(({ name }) => /(DATABASE|REDIS).*_URL/.test(name));
    expect(urls.length).toBeGreaterThan(4);
    expect(urls.every(({ isSecret }) => isSecret)).toBe(true);
  });

  it('gives a unit to every duration and size', () => {
    const sized = described.filter(({ name }) => /_(MS|BYTES)$/.test(name));
    expect(sized.length).toBeGreaterThan(2);
    for (const { name, unit } of sized) expect(unit, name).toBe(name.endsWith('_MS') ? 'milliseconds' : 'bytes');
  });
});
