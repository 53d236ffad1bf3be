/** What a pattern with "g" finds in a text, in order, none of it empty; `matchAll` makes a pattern anew for each text. */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match)
  return found
}

/** Where words stand in a text as words of their own: "12" is not in "120", nor "500" in "1,500". */
export function occurrences(words: string, text: string): number[] {
  const places: number[] = []
  for (let i = words === '' ? -1 : text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1))
    if (isWhole(text, i, i + words.length)) places.push(i)
  return places
}

export const isWhole = (text: string, start: number, end: number) => !isCut(text, start) && !isCut(text, end)

function isCut(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)]
  return (
    (/[\p{L}\d]$/u.test(before) && /^[\p{L}\d]/u.test(after)) ||
    (/\d[.,]$/.test(before) && /^\d/.test(after)) ||
    (/\d$/.test(before) && /^[.,]\d/.test(after))
  )
}
