import { styleText } from 'node:util';

type Style = (text: string) => string;

/** The colours there are; each is the identity where there is no terminal. */
export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly red: Style;
  readonly green: Style;
  readonly yellow: Style;
  readonly cyan: Style;
}

export const createPaint = (isColoured: boolean): Paint => {
  const style =
    (name: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'): Style =>
    (text) =>
      isColoured ? styleText(name, text, { validateStream: false }) : text;
  return { bold: style('bold'), dim: style('dim'), red: style('red'), green: style('green'), yellow: style('yellow'), cyan: style('cyan') };
};
