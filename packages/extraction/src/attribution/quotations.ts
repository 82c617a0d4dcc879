/** A direct quotation that runs over more than one sentence; offsets of its marks. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
}

const MAX_QUOTATION = 2_500;

/** Pairs the double quotation marks of each paragraph (a view has only plain ones); an unpaired mark is left alone. */
export function findQuotations(view: string): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let at = view.indexOf('"');
  while (at >= 0) {
    if (open >= 0 && (at - open > MAX_QUOTATION || /\n\s*\n/.test(view.slice(open, at)))) open = -1;
    if (open < 0) open = at;
    else {
      found.push({ open, close: at });
      open = -1;
    }
    at = view.indexOf('"', at + 1);
  }
  return found;
}
