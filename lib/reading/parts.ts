/**
 * Figures that are parts of others by their words: "ten of the dead", "six of whom", "including nine children". A part
 * that is taken for a total is a rival of its own whole, so what is one and has no whole in the text is said to be one.
 */

import type { Claim } from '../claim.ts'
import { areHuman } from '../figures/lexicon.ts'
import { oneOf } from '../figures/pieces.ts'
import { grouped } from '../grouped.ts'
import { between, type Context, type Found, type Part, startOf } from './breakdown.ts'
import type { Document } from './document.ts'
import { animals, anybody, property, undone } from './english/outcomes.ts'
import { badly, badlyBefore, badlyBehind } from './english/parts.ts'
import { measuresOf } from './outcomes.ts'
import { ownRest, partRules } from './partRules.ts'
import type { Sentence } from './sentences.ts'

/** The claims of a text in its order, those that are parts by their words marked so. */
export function markParts(doc: Document, claims: readonly Claim[]): Claim[] {
  const parts = partsIn(doc, claims)
  // "Of 40 miners, 12 died" does not say that 40 died; "one of five people shot has died" says that five were shot
  const frames = new Set(
    parts.flatMap((part, i) =>
      part?.frames && claims[part.whole ?? -1]?.measure === claims[i]?.measure && !isTold(doc, claims[part.whole ?? -1])
        ? [part.whole]
        : []
    )
  )
  return claims.map((claim, i): Claim => {
    const part = parts[i]
    const measure = frames.has(i) ? 'other' : (part?.measure ?? claim.measure)
    if (!part && measure === claim.measure) return claim
    const inferred = claim.inferred.filter((field) => field !== 'measure')
    return {
      ...claim,
      measure,
      population: part?.population ?? claim.population,
      unit: part?.unit ?? claim.unit,
      partOf: part?.whole == null ? null : (claims[part.whole]?.id ?? null),
      inferred: measure === 'other' ? ['measure', ...inferred] : inferred,
      notes: part?.note ? [...claim.notes, part.note] : claim.notes
    }
  })
}

/** "Of the 43 dead, 28 died at once": 43 died; "of 870 marchers detained, 310 are still held": 870 were. */
const isTold = (doc: Document, whole: Claim | undefined) =>
  told.test(doc.text.slice(whole?.end ?? 0, (whole?.end ?? 0) + 40))
const states = oneOf(
  'dead killed deaths victims fatalities detained arrested injured wounded missing rescued displaced infected'
)
const told = new RegExp(`^ (?:\\p{Ll}+ )?${states}\\b`, 'u')
const toldAs = new RegExp(`^ (?:\\p{Ll}+ )?${states} (?:are|were) (\\p{Ll}+(?: \\p{Ll}+)?)(?=[.,;]| and\\b|$)`, 'u')

function partsIn(doc: Document, all: readonly Claim[]): (Part | null)[] {
  const sentences = all.map((claim) => doc.sentenceAt(startOf(claim)))
  const bySentence = grouped(sentences.keys(), (i) => sentences[i])
  const parts: (Part | null)[] = []
  for (const [at, claim] of all.entries()) {
    const k = sentences[at] as number
    const sentence = doc.sentences[k] as Sentence
    const here = (bySentence.get(k) ?? []).slice(0, 41)
    // "taken to five hospitals | with life-threatening injuries"
    const next = /^(?:hospital|clinic)s$/.test(all[at + 1]?.unit ?? '') ? at + 2 : at + 1
    const rest = Math.min(sentence.end, startOf(all[next]) || sentence.end, (claim.end ?? 0) + 200)
    const context = {
      ...{ at, claim, here, last: here.findLast((i) => i < at) ?? -1, all, text: doc.text },
      lead: doc.text.slice(sentence.start, startOf(claim)),
      rest: doc.text.slice(claim.end ?? 0, rest)
    }
    // an endless sentence is no prose
    const isEndless = sentence.end - sentence.start > 4000 || here.length > 40
    // "a mother of | four, was among 16 killed": the children were not
    const found = isEndless || /\b(?:mother|father|parent)s? of $/i.test(context.lead) ? null : firstOf(context, parts)
    const part = found && partAs(found, context)
    parts[at] = part ? { ...part, of: 'state' in found ? found.of : undefined } : (parts[at] ?? null)
    if (found?.also !== undefined) parts[found.also] ??= { whole: found.whole }
  }
  return parts
}

function firstOf(context: Context, parts: (Part | null)[]): Found | null {
  for (const { find } of partRules) {
    const found = find(context, parts)
    if (found) return found
  }
  return null
}

/** "30 pupils and two cooks fell ill, six of them": of both. */
function isOfPair(c: Context, whole: number): boolean {
  const { here, all, at } = c
  const pairs = here.flatMap((i) =>
    i !== at && i !== whole ? [[Math.min(i, whole), Math.max(i, whole)] as const] : []
  )
  return pairs.some(([one, other]) => {
    const isLike = (['measure', 'unit'] as const).every((field) => all[one]?.[field] === all[other]?.[field])
    return isLike && joint.test(between(c, one, other))
  })
}
const joint = /^(?: \p{L}[\p{L}'’-]*){1,4} and $/u

/** Befalls nobody: what a part of the dead may do besides. */
const idle = measuresOf('other present attended affected crossing')

const hurt = measuresOf('injured affected rescued missing')

const atOneHouse = (population: string) => `${population} at one hospital`

function partAs(found: Found, context: Context): Part | null {
  const { whole, state, frames, own: befell } = found
  const figure = context.claim
  if (whole === null) return partOfUntold(found, context)
  const from = context.all[whole] as Claim
  if (pronouns.test(context.rest) && isOfPair(context, whole))
    return { whole: null, measure: 'other', population: from.unit, note: 'a part of several counts together' }
  // "eleven cases, two of them fatal": of cases, nobody is counted
  if (befell) return { whole, measure: figure.unit === 'people' ? befell : 'other' }
  // whom one hospital received are no rivals of another place's toll either
  const { population: who } = figure
  if (found.of === 'one house' && who.endsWith('people')) return { whole, population: atOneHouse(who) }
  // "Nine of the 14 killed were children"
  const [, child = ''] = (frames && toldAs.exec(context.text.slice(from.end ?? 0, (from.end ?? 0) + 60))) || []
  if (areHuman(child.split(' ').at(-1) ?? '') && idle.has(figure.measure) && from.measure !== 'other')
    return { whole, measure: from.measure, population: child }
  // "83 are being treated, 20 of them in intensive care": all 83 may not be hurt, nor are the 20 all who are
  const rest = frames ? context.text.slice(from.end ?? 0, (from.end ?? 0) + 120) : context.rest
  // "put the dead at 12, five of them under 18": of the dead, whatever the sentence before counted
  const isTheirs =
    pronouns.test(context.rest) && figure.inferred.includes('population') && !/people$/.test(figure.population)
  const own = isTheirs ? from.population : figure.population
  const beside = conditioned(whoOf(context) ?? own, { rest, lead: context.lead })
  const population = pronouns.test(context.rest) && anybody.test(beside) ? from.population : beside
  // "nine of them children": what befell all befell them
  // "two in three of the dead were women": how many died is not told
  const measure = figure.unit === '%' ? 'other' : (state ?? from.measure)
  if (idle.has(figure.measure) && living.test(context.rest)) return { whole, measure: 'other', population }
  // "14 died, including one who had been taken to hospital": that one too
  if (from.measure === 'killed' && hurt.has(figure.measure) && ofDead.test(context.rest))
    return { whole, measure: 'killed', population }
  // "12 in Bekva", "35 probable": of what all of them are
  const isBare = found.listed && !areHuman(beside) && !property.has(figure.unit)
  if (isBare || (found.listed && anybody.test(beside)))
    return { whole, measure: from.measure, population: from.population, unit: from.unit }
  if (found.listed) return { whole, measure: from.measure, population: beside }
  return !frames && idle.has(figure.measure) && measure !== 'other' && canBeHurt(figure)
    ? { whole, measure, population }
    : { whole, frames, population }
}

/** Not "the injured include 12 nationalities", which are nobody. */
const canBeHurt = ({ unit, population }: Claim) =>
  /^(?:people|families|cases)$/.test(unit) ||
  /(?:^| )\p{Lu}\S*$/u.test(population) ||
  animals.has(unit) ||
  property.has(unit)

/** "ten died, three | of them in hospital", "including one | who had been taken there" */
const ofDead = /^(?:(?: \p{L}+)? who| of (?:them|whom) (?:in|on|at))\b/u
/** "Of 12 health workers three of them died": health workers. */
const pronouns = /^ of (?:them|whom|these|those)\b/

/** "Four of the dead were alive", "40 of whom have returned": so many fewer there are. */
const living = new RegExp(
  `^[^.;]{0,40}\\b(?:(?:is|are|was|were|be|ha[sd]|have)(?: \\p{L}+){0,3} (?:${undone})|lived|survived)\\b`,
  'u'
)

/** A part whose whole is not in the text, so that it is no rival of the total: by its name, or with no measure. */
function partOfUntold({ of, state, beside }: Found, { at, all, claim, rest, lead }: Context): Part | null {
  const { measure, population, place, unit } = claim
  const untold = (note: string): Part => ({ whole: null, measure: 'other', note })
  if (of === undefined) return null
  if (of === 'more') return { whole: null, population: `further ${population}` }
  if (of === 'there') return { whole: null, population: `${population} on the spot` }
  if (of === 'later') return { whole: null, population: `${population} elsewhere` }
  if (of === 'known') return untold('those whom one person knew')
  if (of === 'one house') return { whole: null, population: atOneHouse(population) }
  if (of === 'each') return untold('each: so many for every one of several')
  if (of === 'in hospital') {
    const lying = conditioned(population, { rest, lead })
    return { whole: null, population: lying === population ? `${population} in hospital` : lying }
  }
  // "12 died in Tarn and 14 others in Orvane" are two counts
  if (of === 'others') return all[beside ?? at]?.place === place ? untold('counted on top of others') : null
  // "84 per cent of the survivors have left hospital": it was not 84 per cent that were saved
  if (unit === '%') return measure === state || idle.has(measure) ? untold(`a share of the ${of}`) : null
  // "eight cases including five deaths": all that died
  if (state === 'infected' && /^(?:deaths|fatalities)$/.test(population)) return null
  // "Two Danes were among the dead" counts the Danes, "32 of the dead were children" children
  const who = whoOf({ rest })
  if (who && state) return { whole: null, measure: state, population: who }
  if (!canBeHurt(claim)) return null
  if (!anybody.test(population)) return idle.has(measure) && state ? { whole: null, measure: state } : null
  return untold(`a part of the ${of}, whose number is not told`)
}

const areWho = /^ of [^.;,]{0,40} (?:are|were) ((?:(?!\p{Ll}+ly |not |found |al)\p{Ll}+ )?\p{Ll}+)(?=[.;,]| and\b|$)/u
function whoOf({ rest }: Pick<Context, 'rest'>): string | null {
  const who = areWho.exec(rest)?.[1] ?? null
  return who !== null && areHuman(who.split(' ').at(-1) ?? '') ? who : null
}

function conditioned(told: string, { rest, lead }: Pick<Context, 'rest' | 'lead'>): string {
  // "one seriously injured"
  const population = /^\w+ly (?:injured|wounded|hurt)$/.test(told) ? 'people' : told
  const how =
    badly.exec(ownRest({ rest }))?.[1] ?? badlyBefore.exec(lead)?.[1] ?? badlyBehind.exec(`${lead}|${rest}`)?.[1]
  if (how) return `${population} with ${how.replace(/ly$/, '')} injuries`
  const [, condition, wounds] = conditions.exec(ownRest({ rest })) ?? []
  return condition ? `${population} in ${condition}` : wounds ? `${population} with ${wounds}` : population
}
const conditions = new RegExp(
  `^[^.;,]{0,80}?\\b(?:(${oneOf('critical serious grave stable')} condition|intensive care)|(${oneOf('light minor slight serious severe grave critical life-threatening')} ${oneOf('wounds injuries burns')})\\b)`
)
