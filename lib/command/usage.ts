/** Wrong use of the command: it ends with exit code 2, and its message names the cure. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The endings of what a report writes. */
export const formats = ['html', 'csv', 'svg', 'png', 'vl.json', 'ipynb', 'embed', 'jsonld'] as const

/** An input, or what came of it, that could not be dealt with; `message` names it and the cure. */
export interface Failure {
  input: string
  message: string
}
