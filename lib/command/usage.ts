/** Wrong use of the command: it ends with exit code 2, and its message names the cure. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** An input, or what came of it, that could not be dealt with; `message` names it and the cure. */
export interface Failure {
  input: string
  message: string
}
