import type { Decided } from '../../claim.ts'
import { type Answer, answerOf, answers, isOf, rowOf } from '../answers.ts'
import type { Undecided } from '../questions.ts'
import { all, button, el } from './element.ts'

/** One question: as it was answered when the page came, as it is now, and as it was saved last. */
export interface Asked {
  card: HTMLElement
  question: Undecided
  now: Answer | null
  saved: Answer | null
}

/** The questions in the page, each with its buttons, the answers of an earlier run pressed. */
export function questionCards(questions: readonly Undecided[], decided: readonly Decided[], tell: () => void): Asked[] {
  const asked = all('.question').flatMap((card, i): Asked[] => {
    const question = questions[i]
    if (!question) return []
    const came = answerOf(question, decided)
    return [{ card, question, now: came, saved: came }]
  })
  for (const one of asked) {
    const { card, question } = one
    const name = `${question.one} / ${question.other}`
    const buttons = answers.map(({ answer, text }) =>
      button(text(question), () => press(one, answer), {
        'data-act': answer,
        'aria-label': `${text(question)}: ${name}`
      })
    )
    card.append(el('div', { class: 'acts' }, ...buttons))
    show(one)
  }

  // Pressed again, an answer is taken back
  function press(one: Asked, answer: Answer): void {
    one.now = one.now === answer ? null : answer
    show(one)
    tell()
  }
  return asked
}

function show({ card, now }: Asked): void {
  card.dataset.answer = now ?? ''
  for (const node of all('[data-act]', card)) node.setAttribute('aria-pressed', String(node.dataset.act === now))
}

/** The rows of decisions.csv: earlier ones, as far as nobody changed them here, then those of this day. */
export function decisionRows(asked: readonly Asked[], decided: readonly Decided[], today: string): Decided[] {
  const changed = asked.filter(({ question, now }) => answerOf(question, decided) !== now)
  const kept = decided.filter((row) => !changed.some(({ question }) => isOf(question, row)))
  const rows = changed.flatMap(({ question, now }) => (now === null ? [] : [rowOf(question, now, today)]))
  return [...kept, ...rows]
}
