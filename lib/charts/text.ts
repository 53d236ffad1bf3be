/** Share of the font size that a character takes in Arial and its metric twins, by class. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,;:'’|!()[\]ft /-]/, 0.29],
  [/[mwMW@%—…]/, 0.86],
  [/[A-Z&]/, 0.68],
  // Chinese, Japanese, Korean and full-width forms
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/, 1]
]

/** About how many pixels a text takes: enough to break lines by, where no font is at hand to measure with. */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0
  for (const char of text) sum += widths.find(([chars]) => chars.test(char))?.[1] ?? 0.54
  return sum * fontSize
}

/** Breaks at blanks so that no line is wider than `width` pixels; a single longer word stays whole. */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(longer, fontSize) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}
