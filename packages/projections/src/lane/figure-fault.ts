/** The fold of an event that touches many figures failed at this one. */
export class FigureFault extends Error {
  readonly code = 'FigureFault';
  constructor(
    readonly figure: string,
    cause: unknown,
  ) {
    super(`The figure ${figure} cannot be folded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
