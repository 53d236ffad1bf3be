import type { Claim, Decision } from '../../claim.ts'
import { figure } from '../../comparison/wording.ts'
import { all, button, el } from './element.ts'
import { formOf } from './form.ts'

/** One claim: as the page came, as it is now, and as it was saved last. */
export interface Item {
  card: HTMLElement
  came: Claim
  now: Claim
  saved: Claim
}

const states: Record<Decision, readonly [sign: string, state: string]> = {
  accepted: ['✓', 'Accepted'],
  edited: ['✎', 'Edited'],
  struck: ['✗', 'Struck']
}

/** The cards of the claims in the page, each with what was read and its buttons. `tell`: called after each decision. */
export function reviewCards(claims: readonly Claim[], tell: () => void): Item[] {
  const words = new Map(claims.map((claim) => [claim.id, claim.words]))
  const decide = (item: Item, now: Claim, focus: string) => {
    item.now = now
    show(item, focus)
    tell()
  }
  const edit = (item: Item) => {
    const form = formOf(item.now, (edited) => (edited ? decide(item, edited, 'Edit') : show(item, 'Edit')))
    // What was read is hidden, not removed: it is printed
    item.card.classList.add('editing')
    item.card.append(form)
    form.querySelector('input')?.focus()
  }

  function actsOf(item: Item): HTMLElement {
    const { now, came } = item
    const [sign, state] = now.decision === null ? ['', 'Not looked at'] : states[now.decision]
    const act = (text: string, run: () => void, pressed: boolean | null = null) =>
      button(text, run, {
        'aria-label': `${text}: ${now.words}`,
        'aria-pressed': pressed === null ? null : String(pressed),
        'data-act': text
      })
    const take = (text: string, decision: Decision) =>
      act(text, () => decide(item, { ...now, decision }, text), now.decision === decision)
    // First what was done here, then what an earlier run was told
    const undo = () => decide(item, now === came ? { ...now, decision: null } : came, 'Accept')
    return el(
      'div',
      { class: 'acts' },
      el('p', { class: 'state' }, ...(sign ? [el('span', { 'aria-hidden': 'true' }, `${sign} `)] : []), state),
      take('Accept', 'accepted'),
      act('Edit', () => edit(item)),
      take('Strike', 'struck'),
      ...(now !== came || now.decision !== null ? [act('Undo', undo)] : [])
    )
  }

  function show(item: Item, focus?: string): void {
    const { card, now } = item
    for (const node of all(':scope > :not(.sentence)', card)) node.remove()
    card.append(factList(now, (id) => words.get(id) ?? id))
    if (now.notes.length > 0) card.append(el('p', { class: 'check' }, el('b', {}, 'Check: '), now.notes.join('; ')))
    card.append(actsOf(item))
    card.dataset.decision = now.decision ?? ''
    card.classList.remove('editing')
    if (focus) card.querySelector<HTMLElement>(`[data-act="${focus}"]`)?.focus()
  }

  const items = all('.claim').flatMap((card, i): Item[] => {
    const claim = claims[i]
    return claim ? [{ card, came: claim, now: claim, saved: claim }] : []
  })
  for (const item of items) show(item)
  return items
}

/** What was read of a claim, and of what was not stated with the figure where it is from. */
function factList(claim: Claim, words: (id: string) => string): HTMLElement {
  const { source, stance, via, unit, population, measure, place, saidOn, event, partOf, vague, inferred } = claim
  const denies = stance === 'denies' ? ' (denies it)' : ''
  const chain = via.length > 0 ? `, via ${via.join(', ')}` : ''
  const counted = vague === null ? '' : ' (a vague word, no number)'
  const facts: [name: string, value: string | null, fields: string][] = [
    ['Source', `${source ?? 'the article itself'}${denies}${chain}`, 'source via stance'],
    ['Figure', `${figure(claim)}${counted}`, 'low best high bound vague'],
    ['Counted', population, 'population'],
    ['What', measure, 'measure'],
    ['Where', place, 'place'],
    ['When', periodOf(claim), 'from to'],
    ['Said', saidOn, 'saidOn']
  ]
  if (unit !== 'people') facts.splice(3, 0, ['Unit', unit === 'not stated' ? null : unit, 'unit'])
  if (event !== null) facts.push(['Event', event, 'event'])
  if (partOf !== null) facts.push(['Part of', words(partOf), 'partOf'])
  const rows = facts.map(([name, value, fields]) => {
    const told = value ? el('dd', {}, el('bdi', {}, value)) : el('dd', { class: 'none' }, 'not stated')
    const from = value === 'other' ? 'could not be told from the text' : 'carried from elsewhere in the text'
    const isInferred = fields.split(' ').some((field) => inferred.includes(field))
    if (isInferred) told.append(' ', el('span', { class: 'inferred' }, from))
    return el('div', {}, el('dt', {}, name), told)
  })
  return el('dl', {}, ...rows)
}

function periodOf({ from, to }: Claim): string | null {
  if (from === to) return from
  return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
}
