/** What of a page is no part of its story: menus, other stories, captions, comments. */
import { grouped } from '../grouped.ts'
import { clean, isBlock } from './pageLines.ts'

/** By the names that papers give them, whole or as a part: "comments", "article-comments", "articleComments". */
const named = (words: string) => new RegExp(`(?:^|[-_\\s])(${words.trim().split(/\s+/).join('|')})(?:$|[-_\\s])`, 'i')
const remarks = named('comments? repl(?:y|ies) disqus\\w*')
/** Prose of its own that is not the story's. */
const others =
  named(`\\w*related\\w* outbrain taboola\\w* read-?(?:more|next|also) more-(?:on|from|stories) recommended recirc\\w* trending
  most-(?:read|popular) slideshow carousel epic author-?(?:bio|box|card|info) about-the-author captions? credits? references reflist footnotes twitter-tweet instagram-media fb-post tiktok-embed`)
/** Of another story where it leads to one, else the first paragraph of this. */
const teasers = named('teasers?')
/** Headings of boxes with other stories. */
const heads =
  /^(?:related|recommended|trending|read (?:more|next|also)|also read|more (?:stories|news|from|on)\b.*|most (?:read|popular|viewed)|latest (?:news|stories)|top stories|in other news|see also|you (?:may|might) (?:also )?like)(?: (?:stories|articles|news|content|coverage|posts|links))?:?$/i
/** These lie over the page, and may say as much as a short story: "We and our 842 partners ...". */
const overlays = named('wm-ipp cookie\\w* consent\\w* gdpr cmp onetrust modals? popups?')
/** Names that a story's own container has too, or each of its paragraphs: "with-sidebar", "paywall". */
const ambiguous = named(`newsletter promo share sharing social advert\\w* ads? sidebar rail ticker widget poll
  breadcrumbs? subscribe subscription paywall signup tags topics`)

const code = 'script, style, template, iframe, svg, link'
const never = 'nav, figcaption, picture, video, audio, button, select, textarea, [role=navigation]'
const maybe = 'aside, footer, form, figure, [role=complementary]'
const unseen = 'noscript, [aria-hidden=true], [hidden]'
const dialogs = 'dialog, [role=dialog], [role=alertdialog]'
/** What is struck out is taken back, and footnote marks are no digits: "12<sup>3</sup> died". */
const takenBack = 'del, s, strike'

/**
 * Takes the furniture out of a page. What holds a third of its long paragraphs is the story's, whatever its name or
 * kind; what is hidden or lies over the page, where it holds two. Returns the characters of the long paragraphs that it
 * had, those of comments and of other stories left out. `titles`: what the page calls its article.
 */
export function withoutFurniture(document: Document, titles: readonly (string | null)[]): number {
  const { body } = document
  if (!body) return 0
  withoutNext(document, titles)
  remove(document.querySelectorAll(`${code}, ${takenBack}`))
  for (const mark of document.querySelectorAll('sup')) readMark(mark)
  withoutOthers(document)
  remove(document.querySelectorAll(never))
  const weight = longParagraphs(body)
  const whole = weight(body).held
  const isStory = (elements: readonly Element[]) =>
    whole > 0 && elements.reduce((sum, element) => sum + weight(element).held, 0) >= whole / 3
  // Drupal's tells the day, above the story
  const isAbove = (element: Element) => element.nodeName === 'FOOTER' && weight(element).before === 0
  remove([...document.querySelectorAll(maybe)].filter((element) => !isStory([element]) && !isAbove(element)))
  // each paragraph may have the name, so all that have it count together; unless one of them is the story by itself,
  // whose paragraphs may have it again
  const storyIn = (group: readonly Element[]): readonly Element[] => {
    const alone = group.filter((element) => isStory([element])).map(ownNames)
    if (alone.length === 0) return isStory(outermost(group)) ? group : []
    const isKept = (element: Element) => alone.includes(ownNames(element))
    return [...group.filter(isKept), ...storyIn(group.filter((element) => !isKept(element)))]
  }
  const kept = new Set<Element>()
  for (const group of byName(document, ambiguous)) {
    for (const element of storyIn(group)) kept.add(element)
    remove(group.filter((element) => !kept.has(element)))
  }
  for (const element of kept) unname(element)
  for (const element of document.querySelectorAll('body *')) {
    if (!isStory([element])) continue
    // the posts of a live blog are one story, or the longest would be taken for all of it
    const likes = [...(element.parentElement?.children ?? [])].filter(
      (one) => one.nodeName === element.nodeName && one.className === element.className && weight(one).held > 0
    )
    if (likes.length > 2 && /^(?:ARTICLE|SECTION|DIV)$/.test(element.nodeName))
      for (const post of likes) post.replaceWith(...post.childNodes)
    else unname(element)
  }
  return whole
}

/** Below the article that it is called after a page may have others, whole or as headlines that lead to them. */
function withoutNext(document: Document, titles: readonly (string | null)[]): void {
  const articles = outermost([...document.querySelectorAll('article')]).map((element) => {
    const h1 = clean(element.querySelector('h1')?.textContent)
    const isOwn = h1 !== null && titles.some((title) => title?.includes(h1))
    return { element, isOwn, isOther: !isOwn && element.querySelector('h1, h2 a, h3 a, h4 a') !== null }
  })
  if (articles.some(({ isOwn }) => isOwn)) remove(articles.flatMap(({ element, isOther }) => (isOther ? element : [])))
}

/** In characters of long paragraphs. */
const short = 300

/** Comments follow the story, and may be longer than it. A page may call all of it "article-with-comments". */
function withoutOthers(document: Document): void {
  const weight = longParagraphs(document.body)
  const whole = weight(document.body).held
  const isRemark = (element: Element) => {
    const { held, before } = weight(element)
    return held < whole / 3 || (before >= short && element.querySelector('h1') === null)
  }
  const holdsLess = (share: number) => (element: Element) => weight(element).held < whole * share || whole === 0
  remove(withName(document, remarks).filter(isRemark))
  remove(withName(document, others).filter(holdsLess(1 / 3)))
  const leads = (element: Element) => element.closest('a') !== null || element.querySelector('a') !== null
  remove(
    withName(document, teasers)
      .filter(leads)
      .filter(holdsLess(1 / 3))
  )
  const boxes = [...document.querySelectorAll('h2, h3, h4, h5, h6')].flatMap((heading) => {
    const box = heading.parentElement
    return box?.firstElementChild === heading && heads.test(clean(heading.textContent) ?? '') ? [box] : []
  })
  remove(boxes.filter(holdsLess(1 / 3)))
  // "Continue reading" shows the rest of the story
  const goesOn = (element: Element) =>
    element.matches('[hidden]') &&
    !holdsLess(1 / 3)(element) &&
    [...(element.parentElement?.children ?? [])].some((p) => p.nodeName === 'P')
  remove([...document.querySelectorAll(unseen)].filter(holdsLess(2 / 3)).filter((element) => !goesOn(element)))
  // whose answers may be longer than a short story, but are never all that a page says
  const isOver = (element: Element) => whole - weight(element).held >= short || weight(element).held === 0
  remove([...document.querySelectorAll(dialogs), ...withName(document, overlays)].filter(isOver))
}

const remove = (elements: Iterable<Element>) => {
  for (const element of elements) element.remove()
}

const withName = (document: Document, names: RegExp) =>
  [...document.querySelectorAll('body [class], body [id]')].filter((element) => nameOf(element, names) !== null)

const byName = (document: Document, names: RegExp): Element[][] => [
  ...grouped(withName(document, names), (element) => nameOf(element, names)).values()
]

function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements)
  return elements.filter((element) => {
    let around = element.parentElement
    while (around && !all.has(around)) around = around.parentElement
    return around === null
  })
}

const ownNames = (element: Element) => `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`

function nameOf(element: Element, names: RegExp): string | null {
  return names.exec(ownNames(element).replace(/([a-z])(?=[A-Z])/g, '$1-'))?.[1]?.toLowerCase() ?? null
}

/** In characters. A line of a menu, a caption or a headline is shorter; a paragraph may be too, but not many are. */
const long = 80

/** Characters in long paragraphs, without links, within and before each element; a P is not needed around them. */
function longParagraphs(root: Element) {
  const weights = new Map<Element, { held: number; before: number }>()
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
  return (element: Element) => weights.get(element) ?? { held: 0, before: 0 }
}

/** The story's, so that what follows goes by its text and not by its name either. */
function unname(element: Element): void {
  for (const name of element.getAttributeNames()) element.removeAttribute(name)
  if (/^(?:ASIDE|FOOTER|FORM|FIGURE|FIELDSET|NOSCRIPT|DIALOG)$/.test(element.nodeName)) asDiv(element)
}

export function asDiv(element: Element): void {
  const plain = element.ownerDocument.createElement('div')
  for (const child of [...element.childNodes]) plain.append(child)
  element.replaceWith(plain)
}

/** "19<sup>th</sup>" is a word, "5 km<sup>2</sup>" an area, "10<sup>6</sup>" a power; else it marks a footnote. */
function readMark(mark: Element): void {
  const text = mark.textContent?.trim() ?? ''
  const before = mark.previousSibling?.textContent ?? ''
  if (/^\p{L}{2,}$/u.test(text)) return
  const isUnit = /\b(?:[kcm]?m|mi|ft)$/.test(before) && /^[23]$/.test(text)
  const isPower = /(?:^|[^\d.,])10$/.test(before) && /^\d{1,2}$/.test(text)
  if (isUnit || isPower) mark.replaceWith(...[...text].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? ''))
  else mark.remove()
}
