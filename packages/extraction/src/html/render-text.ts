/** The little of a DOM that rendering needs; linkedom's nodes have it. */
export interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: TextNode | null;
  readonly nextSibling: TextNode | null;
  readonly parentNode: TextNode | null;
}

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TR UL BODY'.split(
    ' ',
  ),
);
const HIDDEN = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD NAV FOOTER ASIDE FIGCAPTION BUTTON FORM SVG IFRAME SELECT OPTION'.split(' '));

/** The text of a tree as a reader sees it: one block a paragraph, list items bulleted, cells parted. Iterative, so depth costs nothing. */
export function renderText(root: TextNode): string {
  const parts: string[] = [];
  let node: TextNode | null = root;
  let entering = true;
  while (node !== null) {
    if (entering) {
      const skip: boolean = enter(node, parts);
      if (!skip && node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      entering = false;
    }
    leave(node, parts);
    if (node === root) break;
    if (node.nextSibling !== null) {
      node = node.nextSibling;
      entering = true;
    } else {
      node = node.parentNode;
    }
  }
  return parts
    .join('')
    .replace(/[ \t\r\f\v\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function enter(node: TextNode, parts: string[]): boolean {
  if (node.nodeType === 3) {
    parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    return true;
  }
  if (node.nodeType !== 1) return node.nodeType !== 9 && node.nodeType !== 11;
  const name = node.nodeName.toUpperCase();
  if (HIDDEN.has(name)) return true;
  if (name === 'BR') parts.push('\n');
  else if (name === 'LI') parts.push('\n\n• ');
  else if (name === 'TD' || name === 'TH') parts.push(' | ');
  else if (BLOCK.has(name)) parts.push('\n\n');
  return false;
}

function leave(node: TextNode, parts: string[]): void {
  if (node.nodeType === 1 && BLOCK.has(node.nodeName.toUpperCase())) parts.push('\n\n');
}
