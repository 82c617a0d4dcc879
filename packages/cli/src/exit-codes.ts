/** What the exit code of `factline` says; docs/error-codes.md lists them for people, and a test holds the two together. */
export const exitCodes = {
  ok: { code: 0, meaning: 'All went well.' },
  usage: { code: 1, meaning: 'The command line cannot be understood, or an argument has a value that is not accepted.' },
  rejections: { code: 2, meaning: 'The file was read, and some of its items were refused.' },
  unreachable: { code: 3, meaning: 'Nothing that is Factline answers at the address.' },
  notFound: { code: 4, meaning: 'There is no such figure, topic, submission or file.' },
  failed: { code: 5, meaning: 'The gateway refused or failed, or a submission failed as a whole.' },
  broken: { code: 70, meaning: 'The command itself is not built yet, or has a bug.' },
  interrupted: { code: 130, meaning: 'It was interrupted before it was done.' },
} as const satisfies Record<string, { readonly code: number; readonly meaning: string }>;

export type ExitName = keyof typeof exitCodes;
