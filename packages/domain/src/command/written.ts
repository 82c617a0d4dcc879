import type { Command } from './command.js';

/** A command as it comes out of a file: any field may be missing or wrong, only its type is sure. */
export type Written<C extends { readonly type: string } = Command> = C extends { readonly type: string }
  ? Partial<C> & Pick<C, 'type'>
  : never;
