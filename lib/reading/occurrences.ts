/** Where words stand in a text as words of their own: "12" is not in "120". */
export function occurrences(words: string, text: string): number[] {
  const places: number[] = []
  const cut = /[\p{L}\d]/u
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
    if (cut.test(text.charAt(i - 1)) && cut.test(words.charAt(0))) continue
    if (cut.test(text.charAt(i + words.length)) && cut.test(words.charAt(words.length - 1))) continue
    places.push(i)
  }
  return places
}
