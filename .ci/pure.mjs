// Fails where importing howmany loads vega or a module of Node's own: `node pure.mjs` where it is installed.
import { register } from 'node:module'

const hook = `export async function resolve(specifier, context, next) {
  const found = await next(specifier, context)
  if (/^node:|\\/vega/.test(found.url)) throw new Error('howmany loads ' + specifier + ' from ' + context.parentURL)
  return found
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
await import('howmany')
await import('howmany/reading')
if (!import.meta.resolve('howmany/data/names.csv').endsWith('.csv')) throw new Error('howmany/data is not reachable')
