#!/usr/bin/env node
// The command. What each subcommand does is loaded when it is asked for: help and errors are there at once.
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { UsageError } from './command/usage.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

const program = new Command('howmany')
  .description('How many? Depends who you ask: compares the numbers in the news by who said them.')
  .version(version)
  .exitOverride()

program
  .command('schema')
  .description('print the JSON Schema of a list of claims, to give to a language model or another program')
  .action(async () => {
    const { claimsJsonSchema } = await import('./claim.ts')
    console.log(JSON.stringify(claimsJsonSchema(), null, 2))
  })

program
  .command('read')
  .description('read an archive: articles in, their claims out, one a line of JSON each')
  .argument('[file]', 'articles with id, title, publisher, published, url, and text or html; "-": standard input', '-')
  .option('-o, --output <file>', 'write to a file, which has its name only once it is whole')
  .option('--resume', 'go on with an output that was cut off')
  .option('--errors <file>', 'where lines that cannot be read go, with number and reason; the run goes on')
  .option('-j, --jobs <n>', 'how many threads read (default: one for each core)')
  .addHelpText(
    'after',
    `
Examples:
  $ howmany read < articles.ndjson > claims.ndjson
  $ howmany read articles.ndjson -o claims.ndjson --errors bad.ndjson
  $ howmany read articles.ndjson -o claims.ndjson --errors bad.ndjson --resume`
  )
  .action(async (file, options) => (await import('./command/read.ts')).read(file, options))

/** 2: wrong use, which trying again does not mend. 1: something could not be read or written. */
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and version end in an error too, with 0; what is wrong has been told
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else {
    console.error(`howmany: ${(error as Error).message}`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}
