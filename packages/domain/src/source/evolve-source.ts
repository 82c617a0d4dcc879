import type { Source, SourceEvent } from './source.js';

export const evolveSource = (source: Source | undefined, event: SourceEvent): Source | undefined => {
  switch (event.type) {
    case 'SourceRegistered':
    case 'SourceRenamed': {
      const { source: key, name, kind, aliases, speaksFor, url } = event.data;
      return {
        key,
        name,
        kind,
        aliases,
        ...(speaksFor === undefined ? {} : { speaksFor }),
        ...(url === undefined ? {} : { url }),
        ...(source?.mergedInto === undefined ? {} : { mergedInto: source.mergedInto }),
        version: nextVersion(source),
      };
    }
    case 'SourceMerged':
      return source === undefined ? undefined : { ...source, mergedInto: event.data.into, version: nextVersion(source) };
  }
};

const nextVersion = (source: Source | undefined): number => (source === undefined ? 1 : (source.version ?? 1) + 1);
