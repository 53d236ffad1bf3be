/**
 * A hashtag of the Humanitarian Exchange Language with its attributes in one order, "#adm1+name"; null where a cell is
 * none ("# Killed").
 */
export function hxlTag(cell: string): string | null {
  const text = cell.trim().toLowerCase()
  if (!/^#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*$/.test(text)) return null
  const [tag = '', ...attributes] = text.replace(/\s+/g, '').split('+')
  return [tag, ...attributes.sort()].join('+')
}
