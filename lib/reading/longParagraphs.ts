import { clean, isBlock } from './pageLines.ts'

/** In characters. A line of a menu, a caption or a headline is shorter; a paragraph may be too, but not many are. */
const long = 80

/** Characters in long paragraphs, links left out: within an element, and before it in the page. */
export interface Weight {
  held: number
  before: number
}

/** Of each element of a page. Text between breaks counts as one paragraph, whether a P is around it or not. */
export function longParagraphs(root: Element): (element: Element) => Weight {
  const weights = new Map<Element, Weight>()
  let counted = 0
  /** Returns the characters that belong to the paragraph around the element. */
  const visit = (element: Element, isLink: boolean): number => {
    const before = counted
    let inline = 0
    for (const child of element.childNodes) {
      if (child.nodeType === 3 && !isLink) inline += clean(child.textContent)?.length ?? 0
      else if (child.nodeType === 1) inline += visit(child as Element, isLink || child.nodeName === 'A')
    }
    const isOwn = element === root || isBlock(element)
    const own = inline >= long ? inline : 0
    if (isOwn) counted += own
    weights.set(element, { held: counted - before + (isOwn ? 0 : own), before })
    return isOwn ? 0 : inline
  }
  visit(root, false)
  return (element) => weights.get(element) ?? { held: 0, before: 0 }
}
