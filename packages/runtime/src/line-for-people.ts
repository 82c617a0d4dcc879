const colours: Record<string, string> = { trace: '90', debug: '90', info: '32', warn: '33', error: '31', fatal: '41;97' };
const ownFields = new Set(['level', 'time', 'service', 'msg', 'err', 'error', 'pid', 'hostname']);

/**
 * One JSON log line as a line for people: time of day (UTC), service, level where it is not info, message, the other fields.
 * A line that is not one of our JSON objects (a stack trace, a warning of Node) passes through under `service`.
 */
export function lineForPeople(line: string, { isColoured, service }: { isColoured: boolean; service?: string }): string {
  const paint = (code: string, text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const entry = parse(line);
  const name = paint('36', String(entry?.['service'] ?? service ?? '').padEnd(9));
  if (!entry) return `${' '.repeat(8)} ${name} ${line}`;
  const level = String(entry['level'] ?? 'info');
  const fields = Object.entries(entry)
    .filter(([key]) => !ownFields.has(key))
    .map(([key, value]) => paint('90', `${key}=${shown(value)}`));
  const failure = (entry['err'] ?? entry['error']) as { stack?: string; message?: string } | undefined;
  return [
    [
      paint('90', String(entry['time'] ?? '').slice(11, 19)),
      name,
      ...(level === 'info' ? [] : [paint(colours[level] ?? '0', level)]),
      String(entry['msg'] ?? ''),
      ...fields,
    ].join(' '),
    ...(failure ? [indented(failure.stack ?? failure.message ?? JSON.stringify(failure))] : []),
  ].join('\n');
}

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'msg' in value ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const indented = (text: string): string => text.replace(/^/gm, '    ');
