/** Which place a figure is about: the nearest stated one, as written. */
import type { ArticleInput } from '../claim.ts'
import type { Document } from './document.ts'
import { type PlaceMention, placesIn, worth } from './places.ts'
import type { Span } from './sentences.ts'
import { attributions } from './source.ts'
import type { Token } from './tokens.ts'

/** `place` null: none stated, or none that the figure is surely about. */
export type Location = { place: string | null; notes: string[] }

type Scored = { mention: PlaceMention; score: number }

/** The best place for a figure among those of its own sentence: weight, less the way and the clauses between. */
function nearest(tokens: readonly Token[], mentions: readonly PlaceMention[], span: Span): Scored | null {
  // "pit-two": a figure may begin within the last word
  const at = tokens.findIndex((t) => t.end > span.start)
  let best: Scored | null = null
  for (const mention of mentions) {
    const there = tokens.findIndex((t) => t.end > mention.start)
    const [from, to] = there > at ? [at, there] : [there, at]
    let score = mention.weight - Math.min(1.2, (to - from) * 0.03) - (there > at ? 0 : 0.15)
    for (let i = from; i < to; i++) {
      const { lower } = tokens[i] as Token
      if (/^(?:;|:|while|whereas|but)$/.test(lower)) score -= 0.9
      else if (/^(?:who|which|that|where|since|after|before|when|as)$/.test(lower)) score -= 0.3
      else if (lower === ',') score -= 0.12
      else if (lower === 'and' && /^[a-z]+ed$/.test(tokens[i + 1]?.text ?? '')) score -= 0.3
    }
    if (!best || score > best.score) best = { mention, score }
  }
  return best
}

/**
 * The place that the figure at each span is about, in order: in its own sentence, then in those before it in the
 * paragraph, then the place of the story's first lines, and the dateline last.
 */
export function locate(doc: Document, spans: readonly Span[], _article: ArticleInput): Location[] {
  const made: (PlaceMention[] | undefined)[] = []
  const cues = attributions(doc)
  const mentions = (i: number) => {
    made[i] ??= placesIn(doc, i).map((m) => {
      const cue = cues(i).find((c) => c.start <= m.start && m.end <= c.end)
      // "a doctor in Lagos said" tells where the speaker is; "Italy reported" where the deaths are
      if (!cue || cue.said.text === m.text) return m
      // "told reporters in Geneva" tells even less
      const told = cue.said.at < cue.verb && m.start > cue.verb
      return { ...m, weight: told ? worth.distant : m.weight * worth.speaker }
    })
    return made[i]
  }
  const strongest = (i: number, least = 1.5): PlaceMention | null =>
    mentions(i).reduce<PlaceMention | null>(
      (best, m) => (m.weight >= least && m.weight > (best?.weight ?? 0) ? m : best),
      null
    )
  let story: PlaceMention | null | undefined
  const storyPlace = () => {
    const lines = [0, 1].filter((i) => i < doc.sentences.length)
    story ??=
      lines.map((i) => strongest(i)).find((m) => m !== null) ??
      lines.map((i) => strongest(i, 0.3)).find((m) => m !== null) ??
      null
    return story
  }
  return spans.map((span) => {
    const i = doc.sentenceAt(span.start)
    if (i < 0) return { place: null, notes: [] }
    const here = nearest(doc.tokens(i), mentions(i), span)
    if (here && here.score >= 0.9) return { place: here.mention.text, notes: [] }
    // "the next 72 hours" are nowhere
    if (/^\W*(?:hour|day|week|month|minute|second)s?\b/.test(doc.text.slice(span.end, span.end + 12)))
      return { place: null, notes: [] }
    const paragraph = doc.sentences[i]?.paragraph
    for (let k = i - 1; k > i - 6 && doc.sentences[k]?.paragraph === paragraph; k--) {
      const before = strongest(k)
      if (before)
        return {
          place: before.text,
          notes: [`place from ${k === i - 1 ? 'the previous sentence' : 'an earlier sentence'}`]
        }
    }
    if (here && here.score >= 0.15 && here.mention.weight > 0.3) return { place: here.mention.text, notes: [] }
    const lead = storyPlace()
    if (lead) return { place: lead.text, notes: ['place from the beginning of the article'] }
    if (doc.dateline?.place) return { place: doc.dateline.place, notes: ['place from the dateline'] }
    return { place: here?.mention.text ?? null, notes: [] }
  })
}
