import { download } from '../ui/download.js';

const copied = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'color',
  'stop-color',
  'stop-opacity',
];

/** The chart as a picture of its own: its styles inside, title and source line written on it. */
const standAlone = (
  svg: SVGSVGElement,
  title: string,
  sourceLine: string,
): { readonly text: string; readonly width: number; readonly height: number } => {
  const width = svg.width.baseVal.value;
  const lines = sourceLine.split('\n').flatMap((line) => wrap(line, Math.floor(width / charWidth)));
  const chartHeight = svg.height.baseVal.value;
  const height = chartHeight + 60 + lines.length * lineHeight;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  for (const [index, element] of copy.querySelectorAll('*').entries()) {
    const style = getComputedStyle(originals[index]!);
    // As attributes: the pages allow no style that is written into an element.
    for (const name of copied) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('style');
    element.removeAttribute('class');
  }
  const page = getComputedStyle(document.documentElement);
  const body = [...copy.childNodes];
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.setAttribute('transform', 'translate(0 44)');
  group.append(...body);
  const back = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  back.setAttribute('width', '100%');
  back.setAttribute('height', '100%');
  back.setAttribute('fill', page.backgroundColor);
  const foot = lines.map((line, index) => words(line, 4, chartHeight + 60 + index * lineHeight, 12, page.color));
  copy.replaceChildren(back, words(title, 4, 26, 20, page.color), group, ...foot);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', 'Inter, system-ui, sans-serif');
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
};

const lineHeight = 17;
/** Of the small letters at the foot, widely taken, in pixels. */
const charWidth = 7;

const wrap = (text: string, longest: number): readonly string[] => {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > longest) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
};

const words = (text: string, x: number, y: number, size: number, fill: string): SVGTextElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  element.setAttribute('x', String(x));
  element.setAttribute('y', String(y));
  element.setAttribute('font-size', String(size));
  element.setAttribute('font-weight', size > 16 ? '600' : '400');
  element.setAttribute('fill', fill);
  element.textContent = text;
  return element;
};

export const downloadSvg = (svg: SVGSVGElement, name: string, title: string, sourceLine: string): void =>
  download(name, standAlone(svg, title, sourceLine).text, 'image/svg+xml');

/** At twice its size, for print and sharp screens. */
export const downloadPng = async (svg: SVGSVGElement, name: string, title: string, sourceLine: string): Promise<void> => {
  const { text, width, height } = standAlone(svg, title, sourceLine);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const context = canvas.getContext('2d')!;
    context.scale(2, 2);
    context.drawImage(image, 0, 0, width, height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png !== null) download(name, png);
  } finally {
    URL.revokeObjectURL(url);
  }
};
