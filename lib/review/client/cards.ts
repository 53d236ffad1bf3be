import type { Claim, Decision } from '../../claim.ts'
import { all, button, el } from './element.ts'
import { factsOf } from './facts.ts'
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
  const items = all('.claim').flatMap((card, i): Item[] => {
    const claim = claims[i]
    return claim ? [{ card, came: claim, now: claim, saved: claim }] : []
  })

  const decide = (item: Item, now: Claim, focus: string) => {
    item.now = now
    show(item, focus)
    tell()
  }
  const edit = (item: Item) => {
    const form = formOf(item.now, (edited) => {
      if (edited) decide(item, edited, 'Edit')
      else show(item, 'Edit')
    })
    // What was read is hidden, not removed: it is printed
    item.card.classList.add('editing')
    item.card.append(form)
    form.querySelector('input')?.focus()
  }
  // First what was done here, then what an earlier run was told
  const undo = (item: Item) =>
    decide(item, item.now === item.came ? { ...item.now, decision: null } : item.came, 'Accept')

  const actsOf = (item: Item): HTMLElement => {
    const { now, came } = item
    const act = (text: string, run: () => void, pressed: boolean | null = null) =>
      button(text, run, {
        'aria-label': `${text}: ${now.words}`,
        'aria-pressed': pressed === null ? null : String(pressed),
        'data-act': text
      })
    const take = (text: string, decision: Decision) =>
      act(text, () => decide(item, { ...now, decision }, text), now.decision === decision)
    const buttons = [take('Accept', 'accepted'), act('Edit', () => edit(item)), take('Strike', 'struck')]
    if (now !== came || now.decision !== null) buttons.push(act('Undo', () => undo(item)))
    return el('div', { class: 'acts' }, stateOf(now.decision), ...buttons)
  }

  function show(item: Item, focus?: string): void {
    const { card, now } = item
    for (const node of all(':scope > :not(.sentence)', card)) node.remove()
    card.append(factList(now, (id) => words.get(id) ?? null))
    if (now.notes.length > 0) card.append(el('p', { class: 'check' }, el('b', {}, 'Check: '), now.notes.join('; ')))
    card.append(actsOf(item))
    card.dataset.decision = now.decision ?? ''
    card.classList.remove('editing')
    if (focus) card.querySelector<HTMLElement>(`[data-act="${focus}"]`)?.focus()
  }

  for (const item of items) show(item)
  return items
}

function factList(claim: Claim, words: (id: string) => string | null): HTMLElement {
  const rows = factsOf(claim, words).map(({ name, value, inferred }) => {
    const told = value ? el('dd', {}, el('bdi', {}, value)) : el('dd', { class: 'none' }, 'not stated')
    if (inferred !== null) told.append(' ', el('span', { class: 'inferred' }, inferred))
    return el('div', {}, el('dt', {}, name), told)
  })
  return el('dl', {}, ...rows)
}

function stateOf(decision: Decision | null): HTMLElement {
  const [sign, state] = decision === null ? ['', 'Not looked at'] : states[decision]
  const mark = sign === '' ? [] : [el('span', { 'aria-hidden': 'true' }, `${sign} `)]
  return el('p', { class: 'state' }, ...mark, state)
}
