/** A name as a source would be registered under it: "the Health Ministry" → "Health Ministry". */
export const voiceName = (name: string): string => name.trim().replace(/^(?:the|an?)\s+(?=\S)/i, '');
