/** The form of a verb: "kill", "kills", "killing", "killed". */
export type VerbForm = 'base' | 'third' | 'ing' | 'past'

/** All forms of a verb given by its base, or as "flee/fled" where the past is not regular. */
export function inflect(entry: string): [form: VerbForm, word: string][] {
  const [base = '', ...irregular] = entry.split('/')
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(base) && base.length < 6 ? base + base.slice(-1) : stem
  const ies = base.endsWith('y') && !/[aeiou]y$/.test(base)
  const past = irregular.length > 0 ? irregular : ies ? [`${base.slice(0, -1)}ied`] : [`${stem}ed`, `${doubled}ed`]
  const third = ies ? `${base.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
  return [
    // "hurt", "hit" are the past oftener than the present
    ...past.map((word): ['past', string] => ['past', word]),
    ['base', base],
    ['third', third],
    ['ing', `${stem}ing`],
    ['ing', `${doubled}ing`]
  ]
}
