import { z } from 'zod';
import { type SettingName, settings } from './settings.js';

export type SettingDescription = { name: SettingName; type: string; unit?: string; default?: string; meaning: string; isSecret: boolean };

/** Every setting in words, in the order of the schema: for the documentation and for the tests that hold it to the code. */
export function describeSettings(): SettingDescription[] {
  const written = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' }).properties ?? {};
  return (Object.keys(settings.shape) as SettingName[]).map((name) => {
    const meta = settings.shape[name].meta() as { meaning: string; type: string; unit?: string; secret?: true };
    const fallback = (written[name] as { default?: unknown }).default;
    return {
      name,
      type: meta.type,
      ...(meta.unit === undefined ? {} : { unit: meta.unit }),
      ...(typeof fallback === 'string' ? { default: fallback } : {}),
      meaning: meta.meaning,
      isSecret: meta.secret === true,
    };
  });
}
