/** A page of a keyset list: rows in list order, and whether there is more in the direction that was read. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** Which page: `size` rows, from the end when `backwards`. */
export interface PageSize {
  readonly size: number;
  readonly backwards?: boolean;
}

/** `rows` were read with one more than the size asked for, in reading order. */
export const toPage = <Row>(rows: readonly Row[], { size, backwards = false }: PageSize): Page<Row> => {
  const kept = rows.slice(0, size);
  return { rows: backwards ? kept.reverse() : kept, more: rows.length > size };
};
