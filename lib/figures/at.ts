/** What a sticky pattern finds at just this place of a text; null where it does not fit there. */
export function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}
