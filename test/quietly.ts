/** What a command tells on standard error is no part of the tests' output. */
export async function quietly(work: () => Promise<void>): Promise<void> {
  const { error } = console
  console.error = () => {}
  try {
    await work()
  } finally {
    console.error = error
  }
}
