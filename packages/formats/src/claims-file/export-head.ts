import { z } from 'zod';

/** First line of an exported log. It is no item: it says how the lines below it are to be taken. */
export const exportHeadLine = z.strictObject({
  type: z.literal('export'),
  version: z.literal(1).meta({ description: 'Version of this line.' }),
  position: z
    .string()
    .regex(/^\d{1,19}$/)
    .meta({ description: 'Position of the log at which it was written.', examples: ['1024'] }),
});

/** Says that every line below is an event of the log, in the order of the log: definitions are taken where they stand. */
export const writeExportHead = (position: bigint): string =>
  `${JSON.stringify({ type: 'export', version: 1, position: String(position) })}\n`;

/** No head is longer, in bytes. */
export const maxExportHead = 256;

/** Reads the first line of a claims file; `none` where it is a line like others. */
export const readExportHead = (line: string): 'in-log-order' | 'of-later-version' | 'none' => {
  if (line.length > maxExportHead || !/^\s*\{\s*"type"\s*:\s*"export"/.test(line)) return 'none';
  try {
    return exportHeadLine.safeParse(JSON.parse(line)).success ? 'in-log-order' : 'of-later-version';
  } catch {
    return 'none';
  }
};
