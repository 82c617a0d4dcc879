const blank = (length: number): string => ' '.repeat(length);

/**
 * Blanks the marks of Markdown (emphasis, link targets, code fences, heading marks) with as many spaces, so that the
 * rules read words only while every offset stays that of the source.
 */
export function maskMarkdown(view: string): string {
  return view
    .replace(/^(```|~~~)[^\n]*\n[\s\S]{0,20000}?\n\1[^\n]*$/gm, (block) => block.replace(/[^\n]/g, ' '))
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)/g, (image) => blank(image.length))
    .replace(
      /\[([^\]\n]{1,300})\](\([^)\n]{0,500}\)|\[[^\]\n]{0,100}\])/g,
      (_, words: string, target: string) => ` ${words}${blank(target.length + 1)}`,
    )
    .replace(/<https?:[^>\s]{1,500}>|https?:\/\/[^\s)>\]]{1,500}/g, (link) => blank(link.length))
    .replace(/^( {0,3})(#{1,6})(?= )/gm, (_, indent: string, marks: string) => indent + blank(marks.length))
    .replace(
      /(\*\*|__|\*|_|`)(?=\S)([^*_`\n]{1,400}?)(?<=\S)\1/g,
      (_, mark: string, words: string) => blank(mark.length) + words + blank(mark.length),
    )
    .replace(/^( {0,3})>/gm, (_, indent: string) => `${indent} `)
    .replace(/^[ ]{0,3}(?:[-*_] ?){3,}$/gm, (rule) => blank(rule.length))
    .replace(/^\|?(?:[ ]*:?-{2,}:?[ ]*\|)+[ ]*:?-*:?[ ]*$/gm, (rule) => blank(rule.length));
}
