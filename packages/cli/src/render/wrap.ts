import { stripVTControlCharacters } from 'node:util';

/** Breaks a cell into lines of at most `width`. A cell that is coloured as a whole stays so on every line. */
export const wrapped = (cell: string, width: number): string => {
  const plain = stripVTControlCharacters(cell);
  const lines = plain.split('\n').flatMap((line) => wrapLine(line, width));
  if (plain === cell) return lines.join('\n');
  const inner = cell.lastIndexOf(plain);
  // Coloured in parts: such a cell is kept if it fits, and loses its colours if it does not.
  if (plain === '' || inner < 0) return lines.length === plain.split('\n').length ? cell : lines.join('\n');
  const [before, after] = [cell.slice(0, inner), cell.slice(inner + plain.length)];
  return lines.map((line) => `${before}${line}${after}`).join('\n');
};

const wrapLine = (line: string, width: number): string[] => {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = breakBefore(rest, width);
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest];
};

/** At a space, else after a part of a key, else anywhere. */
const breakBefore = (text: string, width: number): number => {
  const space = text.lastIndexOf(' ', width);
  if (space > 0) return space;
  const part = Math.max(text.lastIndexOf('/', width - 1), text.lastIndexOf('-', width - 1)) + 1;
  return part > width / 3 ? part : width;
};
