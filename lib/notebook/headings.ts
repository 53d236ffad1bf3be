import { escapeHtml } from '../review/escape.ts'

/** The headings of a page: gives each its address, and makes the list of contents. */
export class Headings {
  readonly #seen = new Set<string>()
  readonly #listed: { id: string; text: string }[] = []

  /** The id of a heading; those of the second level are listed. */
  add(text: string, level: number): string {
    const stem =
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('-')
        .slice(0, 60) ?? 'part'
    let id = `at-${stem}`
    for (let n = 2; this.#seen.has(id); n++) id = `at-${stem}-${n}`
    this.#seen.add(id)
    if (level === 2) this.#listed.push({ id, text })
    return id
  }

  /** The list of contents as HTML; nothing where it would be shorter than three lines. */
  contents(): string {
    if (this.#listed.length < 3) return ''
    const items = this.#listed.map(({ id, text }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`)
    // Folded, for the finding comes first
    return `<nav class="contents" aria-label="Contents"><details><summary>Contents</summary>
<ol>\n${items.join('\n')}\n</ol></details></nav>\n`
  }
}
