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
  .command('verify')
  .description('hold claims that a person or a language model wrote to the words of their articles')
  .argument('<claims>', 'a table of claims: CSV, TSV or JSON')
  .argument('<articles...>', 'texts, pages, article tables, folders of them, addresses, or - for standard input')
  .option('--names <file>', 'names.csv: other names of sources')
  .option('-o, --output <file>', 'write the claims, with their places in the text mended')
  .option('--json', 'print JSON, and nothing else')
  .option('--allow-local', 'also fetch from private and loopback addresses')
  .action(async (claims, articles, options) => {
    const { verify } = await import('./command/verify.ts')
    process.exitCode = await verify(claims, articles, options)
  })

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
