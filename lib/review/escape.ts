import type { Article } from '../claim.ts'
import { formatDate } from '../comparison/wording.ts'

/** Text as HTML that shows exactly it, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** JSON that can stand in a script element: `</script>` and `<!--` in a text would end it or hide the rest. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

export const dataScript = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${escapeJson(data)}</script>`

/** A text as HTML, each name in it that is written from right to left set apart. */
export const isolated = (text: string): string => namesApart(escapeHtml(text), '<bdi>', '</bdi>')

/** Hebrew, Arabic and their like, and the forms that old files write them in. */
const rightToLeft = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]'
const isRightToLeft = new RegExp(rightToLeft)
const names = new RegExp(`${rightToLeft}(?:[\\p{M}\\p{N}\\s.'’"״׳–-]*${rightToLeft})*`, 'gu')

/** Set apart what runs right to left, or what is behind it would jump; of a sentence each name alone. */
export const namesApart = (text: string, open: string, close: string): string =>
  /\p{Script=Latin}/u.test(text)
    ? text.replace(names, (name) => open + name + close)
    : isRightToLeft.test(text)
      ? open + text + close
      : text

/** An article's title, linked, outlet and day. `isTitled`: the title stands above already. */
export function originHtml({ id, title, publisher, published, url }: Article, isTitled = false): string {
  const day = published === null ? null : formatDate(published)
  const names = [isTitled ? null : (title ?? id), publisher, day].filter((name) => name !== null).map(isolated)
  if (!/^https?:\/\//i.test(url ?? '')) return names.join(', ')
  const [first = 'the article', ...others] = names
  return [`<a href="${escapeHtml(url ?? '')}">${first}</a>`, ...others].join(', ')
}
