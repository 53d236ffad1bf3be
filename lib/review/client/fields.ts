import { Bound, type Claim, Measure } from '../../claim.ts'
import { boundNames } from '../boundNames.ts'

/** One field of the form. */
export interface Field {
  field: FieldName
  label: string
  hint?: string
  /** A closed list, as value and name. */
  choices?: readonly (readonly [value: string, name: string])[]
}

export const figures = ['low', 'best', 'high'] as const
export const texts = ['source', 'population', 'event', 'place', 'vague'] as const
export const dates = ['from', 'to', 'saidOn'] as const
export type FieldName = (typeof figures | typeof texts | typeof dates)[number] | 'measure' | 'bound'

/** What of a claim a person can edit, in the order of the form. */
export const fields: readonly Field[] = [
  { field: 'source', label: 'Source', hint: 'blank: the article itself' },
  { field: 'population', label: 'Who or what is counted' },
  { field: 'measure', label: 'What happened', choices: Measure.options.map((name) => [name, name]) },
  { field: 'event', label: 'Event', hint: "blank: its article's" },
  { field: 'place', label: 'Place', hint: 'blank: not stated' },
  { field: 'from', label: 'First day', hint: '2018, 2018-11 or 2018-11-04' },
  { field: 'to', label: 'Last day', hint: 'the same for one day' },
  { field: 'saidOn', label: 'Said on', hint: 'blank: not known' },
  { field: 'bound', label: 'The figure is', choices: Bound.options.map((bound) => [bound, boundNames[bound]]) },
  { field: 'vague', label: 'Vague word', hint: '"hundreds": no number then; blank: a number' },
  { field: 'low', label: 'Lowest' },
  { field: 'best', label: 'Number' },
  { field: 'high', label: 'Highest' }
]

/** What a field says before anybody types. */
export const writtenIn = (claim: Claim, field: FieldName): string => String(claim[field] ?? '')
