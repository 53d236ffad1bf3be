import type { Decided } from '../claim.ts'
import type { Undecided } from './questions.ts'

/** `part`: one lies within the other; `whole`: the other within the one, which is saved with the two swapped. */
export type Answer = Decided['answer'] | 'whole'

/** The answers to a question, in the order of their buttons. */
export const answers: readonly { answer: Answer; text: (question: Undecided) => string }[] = [
  { answer: 'same', text: () => 'Same' },
  { answer: 'part', text: ({ one, other }) => lies(one, other) },
  { answer: 'whole', text: ({ one, other }) => lies(other, one) },
  { answer: 'apart', text: () => 'Apart' }
]

/** Each name isolated: an Arabic one would turn the sentence round. */
const lies = (part: string, whole: string) => `\u2068${part}\u2069 is part of \u2068${whole}\u2069`

/** Whether a row of decisions.csv answers the question, whichever of the two names stands first. */
export function isOf({ event, field, one, other }: Omit<Undecided, 'joins' | 'example'>, row: Decided): boolean {
  const isSame = row.one === one && row.other === other
  return row.event === event && row.field === field && (isSame || (row.one === other && row.other === one))
}

/** What was answered before; the last row counts. */
export function answerOf(question: Undecided, decided: readonly Decided[]): Answer | null {
  const row = decided.findLast((one) => isOf(question, one))
  if (!row) return null
  return row.answer === 'part' && row.one !== question.one ? 'whole' : row.answer
}

/** The answer as a row of decisions.csv. */
export function rowOf({ event, field, one, other }: Undecided, answer: Answer, decidedOn: string): Decided {
  if (answer === 'whole') return { event, field, one: other, other: one, answer: 'part', decidedOn }
  return { event, field, one, other, answer, decidedOn }
}
