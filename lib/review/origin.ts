import type { Article } from '../claim.ts'
import { escapeHtml, isolated } from './escape.ts'

/** Title, linked where there is an address, outlet and day of an article. */
export function originHtml({ id, title, publisher, published, url }: Article): string {
  const name = isolated(title ?? id)
  const linked = /^https?:\/\//i.test(url ?? '') ? `<a href="${escapeHtml(url ?? '')}">${name}</a>` : name
  return [linked, ...[publisher, published].filter((s) => s !== null).map(isolated)].join(', ')
}
