#!/usr/bin/env node
// The command. What each subcommand does is loaded when it is asked for: help and errors are there at once.
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { Measure } from './claim.ts'
import { failureOf, formats, UsageError } from './command/usage.ts'
import { conventions } from './comparison/convention.ts'
import { dateRange } from './edtf.ts'

// Node 22 keeps what it has compiled, so that the next run begins sooner; Node 20 does not know how
if ('enableCompileCache' in module) (module.enableCompileCache as () => void)()
// Thousands of patterns are asked a few times each: to interpret them first is a second compilation later
setFlagsFromString('--regexp-tier-up-ticks=0')
const { version } = module.createRequire(import.meta.url)('howmany/package.json')

const program = new Command('howmany')
  .description('How many? Depends who you ask: compares the numbers in the news by who said them.')
  .version(version)
  .exitOverride()

/** What an option takes: the value of a test that it passes, or an error with the cure. */
const taking =
  (isOne: (value: string) => boolean, cure: string) =>
  (value: string): string => {
    if (isOne(value)) return value
    throw new InvalidArgumentError(cure)
  }
const day = taking((value) => dateRange(value) !== null, 'Write a date such as 2018-11-13, 2018-11 or 2018.')
const above0 = (digits: number) =>
  taking((value) => /^[1-9]\d*$/.test(value) && value.length <= digits, 'Write a whole number, from 1.')
const format = taking((value) => formats.includes(value as 'csv'), `Write one or more of ${formats.join(', ')}.`)
const several = (value: string, earlier: string[] = []) => [...earlier, value]
const listed = (value: string, earlier: string[] = []) => [
  ...earlier,
  ...value.split(',').map((one) => format(one.trim()))
]

const withNames = (command: Command) =>
  command
    .option('--names <file>', 'table of names: name, kind, means, within (may be given again)', several)
    .option('--places <file>', 'table of places: place, means, within (may be given again)', several)
    .addOption(
      new Option('--convention <name>', 'how "hundreds" is read').choices(Object.keys(conventions)).default('acled')
    )

const withTables = (command: Command) =>
  command
    .option(
      '--columns <name or file>',
      'what tables of others hold: ucdp, acled, gtd, emdat, ccc, gva, hxl, or a map in JSON'
    )
    .option(
      '--where <condition>',
      'of these only rows such as "country = Syria" or "best >= 10" (may be given again)',
      several
    )
    .option('--skip-empty', 'leave out their rows that hold no figure, and tell how many')
    .option('--errors <file>', 'where bad rows are listed, one a line of JSON, with what is wrong; the rest is done')

withNames(withTables(program.command('report')))
  .description('read articles and tables of claims, and write a page that compares what they say')
  .argument(
    '[inputs...]',
    'articles (.txt .md .html), claims (.csv .tsv .json), decisions.csv, folders, addresses, or - for standard input'
  )
  .option('-o, --output <folder>', 'where the report is written', 'out')
  .option(
    '--format <list>',
    'of html, csv, svg, png, vl.json, ipynb, embed, and jsonld on request; all others by default',
    listed
  )
  .option('--published <date>', 'when articles appeared that do not tell: 2018-11-13, 2018-11', day)
  .option('--publisher <name>', 'the outlet of articles that do not tell')
  .option('--source <name>', 'who says what no source is named for: of a press release, its author')
  .option('--event <name>', 'the event that the articles are of, where they and their folders do not tell')
  .addOption(
    new Option('--several', 'do not take the articles as one event: compare only what they state').conflicts('event')
  )
  .option('--save-names', 'write what was decided of names as names.csv and places.csv, for other events too')
  .option('--json', 'print the results as JSON, and nothing else')
  .addHelpText(
    'after',
    `
Examples:
  $ howmany report page.html
  $ howmany report page1.html page2.txt notes.md --published 2024-05-03 -o quake
  $ howmany report page1.html page2.txt notes.md quake/claims.csv -o quake

The last one keeps the decisions of claims.csv, as saved from the page; so does one with decisions.csv.
Articles of one call are one event, unless a folder for each event, a column "event" or --several says otherwise.
Exit code: 0 done, 1 some input could not be read (an article in another language too), 2 wrong use.`
  )
  .action(async (inputs: string[], options, command: Command) => {
    if (inputs.length === 0) return command.outputHelp()
    const { report } = await import('./command/report.ts')
    process.exitCode = await report(inputs, options)
  })

program
  .command('verify')
  .description('hold claims that a person or a language model wrote to the words of their articles')
  .argument('<claims>', 'a table of claims: CSV, TSV or JSON')
  .argument('<articles...>', 'texts, pages, article tables, folders of them, addresses, or - for standard input')
  .option('--names <file>', 'names.csv: other names of sources', several)
  .option('-o, --output <file>', 'write the claims as CSV, with their places in the text mended')
  .option('--json', 'print JSON, and nothing else')
  .addHelpText(
    'after',
    `
Examples:
  $ howmany verify claims.csv articles/
  $ howmany verify model.json page1.html page2.txt -o mended.csv

Exit code: 0 no problems, 1 some, or some input could not be read, 2 wrong use.`
  )
  .action(async (claims, articles, options) => {
    const { verify } = await import('./command/verify.ts')
    process.exitCode = await verify(claims, articles, options)
  })

program
  .command('schema')
  .description('print the JSON Schema of a list of claims, to give to a language model or another program')
  .addHelpText('after', '\nExamples:\n  $ howmany schema > claims.schema.json')
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
  .option('-j, --jobs <n>', 'how many threads read (default: one for each core)', above0(3))
  .addHelpText(
    'after',
    `
Examples:
  $ howmany read < articles.ndjson > claims.ndjson
  $ howmany read articles.ndjson -o claims.ndjson --errors bad.ndjson
  $ howmany read articles.ndjson -o claims.ndjson --errors bad.ndjson --resume

Exit code: 0 done, 1 the file, or lines of it that no --errors keeps, cannot be read, or not written, 2 wrong use.`
  )
  .action(async (file, options) => (await import('./command/read.ts')).read(file, options))

withNames(withTables(program.command('compare')))
  .description('compare the claims of large tables (.ndjson, .parquet, .csv, .json, folders of these); needs DuckDB')
  .argument('<files...>', 'tables of claims')
  .option('--articles <file>', 'where the claims were read: gives the outlets')
  .option('--population <name>', 'only questions of these people or things')
  .addOption(new Option('--measure <measure>', 'only questions of this measure').choices(Measure.options))
  .option('--place <name>', 'only questions of this place')
  .option('--top <n>', 'only so many questions, of the topics with the most sources', above0(9))
  .option('-o, --output <folder>', 'write a page with charts and tables there')
  .option('--json', 'print the comparison as JSON and nothing else')
  .addHelpText(
    'after',
    `
Examples:
  $ howmany compare claims.ndjson
  $ howmany compare claims.parquet --place Vellmar --measure killed -o out
  $ howmany compare events.csv --columns acled --where "country = Ostland" --skip-empty

Exit code: 0 done, 1 a file could not be read or written, 2 wrong use.`
  )
  .action(async (files, flags) => (await import('./command/compare.ts')).compareFiles(files, flags))

program.addHelpText(
  'after',
  `
Examples:
  $ howmany report page1.html page2.txt notes.md
  $ howmany verify claims.csv articles/
  $ howmany read < articles.ndjson > claims.ndjson`
)

// "-o --json" and "-o $OUT" of nothing are slips, and of two values the first would be lost
const repeatable: readonly unknown[] = [several, listed]
for (const { options } of program.commands) {
  const names = new Set(options.flatMap(({ short, long }) => [short, long]))
  for (const option of options.filter(({ required }) => required)) {
    const { parseArg } = option
    let isGiven = false
    option.argParser<unknown>((value, earlier) => {
      const fault =
        isGiven && !repeatable.includes(parseArg)
          ? 'It is given twice.'
          : names.has(value)
            ? 'That is an option itself.'
            : null
      if (fault !== null || value.trim() === '') throw new InvalidArgumentError(fault ?? 'It is blank.')
      isGiven = true
      return parseArg ? parseArg(value, earlier) : value
    })
  }
}

// What is printed may be wanted in part, as by `| head`, or find no room. The console would keep silent of both
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return
  console.error(`howmany: not all was printed: ${message}`)
  process.on('exit', () => {
    process.exitCode = 1
  })
})

/** 2: wrong use, which trying again does not mend. 1: something could not be read or written. */
try {
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and version end in an error too, with 0; what is wrong has been told
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else {
    console.error(`howmany: ${failureOf(error)}`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}
