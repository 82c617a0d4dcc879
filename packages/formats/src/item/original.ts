/** Characters of a line that are kept with a rejection. */
export const maxOriginal = 16_384;

export const boundedText = (text: string): string => (text.length <= maxOriginal ? text : `${text.slice(0, maxOriginal).toWellFormed()}…`);

/** The bytes of a line that is not UTF-8. */
export const boundedBytes = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes.subarray(0, (maxOriginal * 3) / 4)) binary += String.fromCharCode(byte);
  return `base64:${btoa(binary)}`;
};
