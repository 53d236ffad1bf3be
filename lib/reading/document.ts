import { once } from '../grouped.ts'
import { type Dateline, findDateline } from './dateline.ts'
import { paragraphs, quotations, type Sentence, type Span, sentences, spanAt } from './sentences.ts'
import { type Token, tokens } from './tokens.ts'

export type Document = {
  text: string
  /** `body` is false for what is no part of the story: links to other stories, captions, bylines, adverts. */
  paragraphs: (Span & { body: boolean })[]
  /** All sentences in order, those outside the body too. */
  sentences: Sentence[]
  /** Words, numbers and marks of a sentence, by its index; made when first asked for. */
  tokens: (sentence: number) => Token[]
  /** Index of the sentence that holds the place; -1 where none does. */
  sentenceAt: (offset: number) => number
  quoteAt: (offset: number) => Span | null
  dateline: Dateline | null
}

const rule = /^[\s_*=~#–—•.-]{3,}$/
/** A line that begins with one of these, set apart by " | ". */
function lineThat(list: string): RegExp {
  const alternatives = list.trim().split(/\s+\| /)
  return new RegExp(`^[\\s>*»•|[-]*(?:${alternatives.join('|')})`, 'i')
}

const linkHead = lineThat(String.raw`
  read (?:more|also|next|on) | also read | more (?:on|from|about)\b | more:
  | related(?: (?:stories|articles|content|coverage|news|links?))?(?:\s*[:|-]|$) | see also | recommended
  | most (?:read|popular|viewed) | don['’]t miss | editor['’]?s['’]? picks? | you (?:may|might) (?:also )?like
  | trending | top stories | in other news | what to (?:read|watch) | further reading
  | watch(?: (?:now|more|live))?\s*[:|] | listen\s*[:|] | live updates?\s*[:|] | explained?\s*[:|] | opinion\s*[:|]
  | photos?\s*[:|] | video\s*[:|] | in pictures\b | gallery\b`)
export const furniture = lineThat(String.raw`
  advertise?ment\b | sponsored\b | sign up\b | subscribe\b | newsletter\b | share (?:this|on|via)\b | share\s*$
  | tweet\s*$ | follow us\b | click here\b | file (?:photo|picture|image)\b
  | (?:photo|image|picture|photograph|caption|credit|photo credit|video|source image)s?\s*(?::|by\b|courtesy\b)
  | (?:last )?(?:published|updated|modified|posted)\b(?=[^.]{0,60}$)(?!.*: .*[a-z]+ [a-z]+ )
  | (?:additional |further )?(?:reporting|writing|editing|compiled|edited|written) by\b
  | \((?:additional |further )?(?:reporting|writing|editing|compiled) (?:and \w+ )?by\b | our standards\b | ©
  | \(c\) | copyright\b | all rights reserved\b | (?:leave a |view |show )?comments?\s*(?:\(\d+\))?$
  | \d+ (?:comments?|shares?|min(?:ute)?s? read|views?)\s*$ | skip to\b | story continues below
  | \(?this (?:story|article) (?:has (?:not )?been|was) (?:edited|originally|first published)
  | (?:the associated press|reuters|afp|associated press writers?\b[^.]*) contributed to this`)
/** "By Jane Doe, staff writer", but "By Christmas, 12 had died." */
const byline =
  /^[\s>*»•|[-]*(?:By|BY) (?!\w+day\b|May\b)\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,4}(?:\s*$|\s*\||(?:,| and )(?!.*[.!?]$))/u
/** A caption ends in its photographer: "... in Homs. REUTERS/Jane Doe", "(AP Photo/Jane Doe)". */
const agencies = 'REUTERS|AFP|AP Photo|EPA|Getty Images|Xinhua|Anadolu'
const alone = 'Getty Images|AP Photo|EPA-EFE|Handout via REUTERS'
const credit = new RegExp(`\\b(?:(?:${agencies})\\b ?(?:/[\\p{L} .'-]+)+|(?:${alone}))\\)?\\.?$`, 'u')

function bodyOf(text: string, spans: Span[]): boolean[] {
  const body: boolean[] = []
  let inList = false
  for (const { start, end } of spans) {
    const line = text.slice(start, Math.min(end, start + 400))
    const whole = end - start <= 400
    // a headline: short, and with no full stop
    const headline = whole && line.length < 160 && !/[.!?:;,…]["'”’)]*$/.test(line)
    if (whole && rule.test(line)) {
      inList = false
      body.push(false)
    } else if (whole && linkHead.test(line)) {
      // "Read more: Two dead in Gaza" is a line of its own, "Read more:" opens a list
      inList = /[:\])»>]\s*$|^\W*\w+(?:\W+\w+){0,3}\W*$/.test(line)
      body.push(false)
    } else if (whole && (furniture.test(line) || byline.test(line) || (line.length < 300 && credit.test(line))))
      body.push(false)
    else {
      // a list of links ends at a rule, or where prose begins
      if (inList && !headline) inList = false
      body.push(!inList)
    }
  }
  return body
}

export const isOneParagraph = ({ sentences }: Document, i: number, at: number) =>
  sentences[i]?.paragraph === sentences[at]?.paragraph

/** What is read of a sentence by its number, made once for a document; for one, `more` is always the same. */
export function perSentence<A extends unknown[], T>(read: (doc: Document, i: number, ...more: A) => T) {
  const made = once<Document, T[]>(() => [])
  return (doc: Document, i: number, ...more: A): T => {
    const known = made(doc)
    if (known[i] === undefined) known[i] = read(doc, i, ...more)
    return known[i] as T
  }
}
/** Whether sentences hold what a pattern tells, asked once for each. */
export const perText = (pattern: RegExp) =>
  perSentence(({ sentences }, i: number): boolean => pattern.test(sentences[i]?.text ?? ''))

/** "TWELVE KILLED AS BUS HITS WALL": in a line of capitals nothing is a name. */
function inSmall(text: string): string {
  const isLoud = /^\P{Ll}+$/u.test(text) && (text.match(/\p{Lu}{3}/gu)?.length ?? 0) > 3
  const small = isLoud ? text.toLowerCase() : text
  return small.length === text.length ? small : text
}

/** '' is a double mark, as wires print it, and so is each of 'The 12 were shot,' he said; the text keeps its length. */
const marked = (text: string) =>
  text
    .replace(/(?<=^|[\s([—–-])(?:''|``|‘‘)(?=\S)/g, ' "')
    .replace(/''|’’/g, '" ')
    .replace(speech, '"$1"')
const speech = /(?<=^|\s)['‘](?=\p{Lu})((?:[^'‘’"“”\n]|(?<=\p{L})['’](?=\p{L}))*[,.!?])['’](?=\s|$)/gmu

export function readDocument(written: string): Document {
  // Wide, as a curly quote makes it: V8 compiles a pattern for texts in one byte a character, and anew for all others
  const text = `\u2019${marked(written)}`.slice(1)
  const spans = paragraphs(text)
  const body = bodyOf(text, spans)
  const found = sentences(text, spans)
  const made: (Token[] | undefined)[] = []
  let quotes: Span[] | null = null
  return {
    text,
    paragraphs: spans.map((span, i) => ({ ...span, body: body[i] ?? true })),
    sentences: found,
    tokens: (i) => {
      const sentence = found[i]
      made[i] ??= sentence ? tokens({ ...sentence, text: inSmall(sentence.text) }) : []
      return made[i]
    },
    sentenceAt: (offset) => spanAt(found, offset),
    quoteAt: (offset) => {
      quotes ??= quotations(text, spans)
      return quotes[spanAt(quotes, offset)] ?? null
    },
    dateline: findDateline(text, spans.filter((_, i) => body[i]).slice(0, 6))
  }
}
