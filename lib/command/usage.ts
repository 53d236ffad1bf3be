/** Wrong use of the command: it ends with exit code 2, and its message names the cure. */
export class UsageError extends Error {
  override name = 'UsageError'
}
