const before = /[\p{Ll}\d,;-]\s?$/u
const behind = /[\p{Ll}\d$£€]/u

/** Paragraphs: nothing outside of one bears on a number in it. A wrapped line goes on in the next. */
export function* blocks(text: string): Generator<{ start: number; end: number }> {
  const lineEnd = /\n\s*/g
  let start = 0
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    const single = match[0].indexOf('\n', 1) < 0
    const wrapped =
      single &&
      before.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      behind.test(text.charAt(lineEnd.lastIndex))
    if (wrapped) continue
    if (match.index > start) yield { start, end: match.index }
    start = lineEnd.lastIndex
  }
  if (start < text.length) yield { start, end: text.length }
}
