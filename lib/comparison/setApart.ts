import { disjoint, farAbove, numberOf } from '../figures/interval.ts'
import { grouped, largest } from '../grouped.ts'
import { type Figure, saidKey } from './estimates.ts'
import { isStated } from './events.ts'
import { grows, isLater, isStock } from './period.ts'
import { isBodies } from './populations.ts'

/** Figures that answer a question of their own, as they are no rivals of those that they stand beside. */
export const setApart = (figures: readonly Figure[]): Figure[] =>
  straysApart(farApart(besideApart(partsApart(figures))))

/** Parts by their words of the same people, ten of the dead; not nine children, nor the 12 killed of 40 miners. */
function partsApart(figures: readonly Figure[]): Figure[] {
  const byId = new Map(figures.map((figure) => [figure.claim.id, figure]))
  const alike = figures.filter((figure) => {
    const whole = byId.get(figure.claim.partOf ?? '')
    return whole !== undefined && isAlike(figure, whole) && !isOfPlace(figure, whole)
  })
  return apart(figures, alike, 'part')
}

/** "Fourteen of them died in Elmsby" is the toll of Elmsby. */
const isOfPlace = ({ claim, scope }: Figure, whole: Figure) =>
  isStated(claim, 'place') && isStated(whole.claim, 'place') && scope.place !== whole.scope.place

/** Of the same people or things, or of no certain ones ("seven of the workers"), wherever the two were placed. */
function isAlike({ scope: a }: Figure, { scope: b }: Figure): boolean {
  const population = a.population.toLowerCase()
  const isOfAny = population === 'people' || population === b.population.toLowerCase() || isBodies(population)
  // "Two of those treated died": no toll beside all who died
  const isOfHurt = a.measure === 'killed' && b.measure === 'injured'
  return isOfHurt || (isOfAny && a.measure === b.measure)
}

/**
 * The figures of one article that cannot hold beside another of the same voice, or that the article itself gives with
 * neither place nor day: 80 killed, and further down 18, or 130. One of the two is of something else (a part, another
 * event), and nobody said which: what other articles give too counts, or what states most, or what came first; the rest
 * waits until a person says.
 */
function besideApart(figures: readonly Figure[]): Figure[] {
  const read = figures.filter(({ claim }) => claim.start !== null)
  const groups = grouped(read, ({ claim, question }) => `${claim.article}\n${question}`)
  const several = [...groups.values()].filter(({ length }) => length > 1)
  const told = grouped(read, toldKey)
  const isRepeated = (figure: Figure) =>
    sizeOf(figure).length > 0 &&
    told.get(toldKey(figure))?.some(({ claim }) => claim.article !== figure.claim.article) === true
  return apart(
    figures,
    several.flatMap((group) => unclearIn(group, isRepeated)),
    'unclear'
  )
}

const toldKey = (figure: Figure) => `${sizeOf(figure)[0]}\n${figure.question}`

function unclearIn(group: readonly Figure[], isRepeated: (figure: Figure) => boolean): Figure[] {
  const start = ({ claim }: Figure) => claim.start ?? 0
  const ordered = [...group].sort(
    (a, b) => +isRepeated(b) - +isRepeated(a) || leaves(a) - leaves(b) || start(a) - start(b)
  )
  const [main] = ordered
  // What each voice gives first for a day
  const surest = new Map<string, Figure>()
  return ordered.filter((figure) => {
    const voice = `${figure.source.toLowerCase()} ${figure.asOf}`
    const sure = surest.get(voice) ?? (isOfNothing(figure) ? main : undefined)
    surest.set(voice, surest.get(voice) ?? figure)
    if (figure.assumes.length === 0 || sure === undefined || sure === figure) return false
    return disjoint(figure.reading, sure.reading)
  })
}

/** How much a figure leaves open: who says so counts as well. */
const leaves = ({ claim, assumes }: Figure) => assumes.length + +(claim.source === null)

const isOfNothing = ({ claim, assumes }: Figure) => claim.source === null && assumes.length > 0

/** "A bomb killed 12 in Tarn. The war has killed 250,000." And eight in a crash, weeks after a quake that killed 8,000. */
function farApart(figures: readonly Figure[]): Figure[] {
  const isPlaced = ({ claim }: Figure) => claim.start === null || isStated(claim, 'place')
  const placed = grouped(figures.filter(isPlaced), ({ question }) => question)
  const most = new Map([...placed].map(([question, group]) => [question, largest(group.flatMap(sizeOf), 0)]))
  // "as many as 300,000 died in the war" too
  const isFar = (figure: Figure) =>
    // the last of the missing are few
    figure.scope.measure !== 'missing' &&
    (sizeOf(figure)[0] ?? figure.reading.low ?? 0) >= farAbove * (most.get(figure.question) || Infinity)
  const isFew = (figure: Figure) => {
    const least = farAbove * (sizeOf(figure)[0] ?? Infinity)
    const isMany = (before: Figure) => isLater(figure, before) && (sizeOf(before)[0] ?? 0) >= least
    return grows(figure.scope.measure) && placed.get(figure.question)?.some(isMany)
  }
  // "no one died", those outside one building said, where thousands have died
  const isNone = ({ claim, reading, question }: Figure) =>
    claim.stance === 'asserts' && reading.high === 0 && (most.get(question) ?? 0) >= farAbove
  const chosen = figures.filter((figure) => !isPlaced(figure) && (isFar(figure) || isFew(figure) || isNone(figure)))
  return apart(figures, chosen, 'unclear')
}

/** From so many characters on an article tells the background too. */
const lead = 1000

/**
 * What stands far down in an article with neither place nor day may be of any event that it tells of: it counts as this
 * one's only where it repeats a surer figure or lies between two. (On ten annotated events 75 of 84 such pairs are
 * right, of the rest 23 of 51.)
 */
function straysApart(figures: readonly Figure[]): Figure[] {
  const told = new Map([...grouped(figures, ({ question }) => question).values()].flatMap(standings))
  const firsts = firstTold(figures)
  const thin = figures.filter((figure) => isThin(figure) && !firsts.has(figure))
  const strays = inClauses(thin).filter((clause) => {
    const found = clause.map((figure) => told.get(figure))
    return found.includes('stray') && !found.includes('settled')
  })
  return apart(figures, strays.flat(), 'unclear')
}

/** What an article counts first of the killed, of the injured ...: it tells of nothing else of that kind before. */
function firstTold(figures: readonly Figure[]): ReadonlySet<Figure> {
  const own = grouped(figures, ({ claim, scope }) => `${claim.article}\n${scope.measure}`)
  const start = ({ claim }: Figure) => claim.start ?? 0
  const firsts = [...own.values()].map((group) => group.reduce((a, b) => (start(b) < start(a) ? b : a)))
  return new Set(firsts.filter((figure) => sizeOf(figure).length > 0))
}

/** How the thin figures of a question stand to its surer ones; null: nothing tells. */
function standings(group: readonly Figure[]): [Figure, 'settled' | 'stray' | null][] {
  const sure = group.filter((figure) => !isThin(figure))
  // One figure of attackers tells little; of people an event has many
  if (sure.length < (group[0]?.scope.population.toLowerCase() === 'people' ? 1 : 2)) return []
  const sizes = sure.flatMap(sizeOf).sort((a, b) => a - b)
  const [least = Infinity, most = 0] = [sizes[0], sizes.at(-1)]
  return group.filter(isThin).map((figure) => {
    const [size] = sizeOf(figure)
    if (size === undefined) return [figure, null]
    return [figure, least <= size && size <= most ? 'settled' : 'stray']
  })
}

/** So near to each other two figures of one article are told in one breath: "killed 130 and wounded hundreds". */
const breath = 60

function inClauses(figures: readonly Figure[]): Figure[][] {
  const clauses: Figure[][] = []
  for (const own of grouped(figures, ({ claim }) => claim.article).values()) {
    let last = -Infinity
    for (const figure of [...own].sort((a, b) => (a.claim.start ?? 0) - (b.claim.start ?? 0))) {
      const start = figure.claim.start ?? 0
      if (start - last > breath) clauses.push([])
      clauses.at(-1)?.push(figure)
      last = figure.claim.end ?? start
    }
  }
  return clauses
}

const sizeOf = ({ claim }: Figure): number[] => [numberOf(claim)].filter((n) => n !== null)

const isThin = ({ claim, assumes }: Figure) =>
  (claim.start ?? 0) >= lead && assumes.length > +!isStock(claim.measure) + +(claim.source !== null)

/** Gives the chosen a question of their own each; one that its voice repeats in another article is the same again. */
function apart(figures: readonly Figure[], chosen: readonly Figure[], how: 'part' | 'unclear'): Figure[] {
  const ids = new Map<Figure, string>()
  const voiceKey = (figure: Figure) => `${figure.question}\n${figure.source.toLowerCase()}\n${saidKey(figure)}`
  for (const group of grouped(chosen, voiceKey).values()) {
    const [first = ''] = group.map(({ claim }) => claim.id).sort()
    for (const figure of group) ids.set(figure, first)
  }
  return figures.map((figure) => {
    const id = ids.get(figure)
    return id === undefined
      ? figure
      : { ...figure, apart: how, question: `${figure.question} | ${how} ${id}`.toLowerCase() }
  })
}
