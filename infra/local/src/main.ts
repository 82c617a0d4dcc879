import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLog, dataDirectory, exitCodes, isBadConfig, readSettings, type Settings } from '@factline/runtime';
import { lockDataDirectory } from './instance-lock.js';
import { isPortFree, siteUrl } from './site.js';
import { supervise } from './supervise.js';

/** `npm start`: the whole of Factline on this machine, until it is told to stop. With --watch, services restart when they were recompiled. */
const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const settings = readSettingsOrExit();
const directory = dataDirectory(settings, projectRoot);
const url = siteUrl(settings.FACTLINE_HOST, settings.FACTLINE_PORT);

mkdirSync(directory, { recursive: true, mode: 0o755 });
const lock = lockDataDirectory(directory, url);
if (lock.type === 'taken')
  leave(
    exitCodes.portInUse,
    `Factline already runs on ${directory} (process ${lock.by.pid}, ${lock.by.url}).\nStop it first, or set FACTLINE_DATA_DIR and FACTLINE_PORT to run a second one beside it.`,
  );
process.on('exit', lock.release);

if (!(await isPortFree(settings.FACTLINE_HOST, settings.FACTLINE_PORT)))
  leave(
    exitCodes.portInUse,
    `Port ${settings.FACTLINE_PORT} of ${settings.FACTLINE_HOST} is already in use by another program.\nSet FACTLINE_PORT to a free port, for example: FACTLINE_PORT=4001 npm start`,
  );

const format = process.env['FACTLINE_LOG_FORMAT'] ? settings.FACTLINE_LOG_FORMAT : 'people';
await supervise({
  projectRoot,
  directory,
  settings,
  format,
  log: createLog({ service: 'local', level: settings.FACTLINE_LOG_LEVEL, format }),
  isWatching: process.argv.includes('--watch'),
});

function readSettingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (isBadConfig(error)) leave(exitCodes.badConfig, error.message);
    throw error;
  }
}

function leave(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
