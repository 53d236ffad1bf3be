import { compile, type TopLevelSpec } from 'vega-lite'

/** The warnings of Vega-Lite on a spec. */
export function warnings(spec: TopLevelSpec): unknown[] {
  const found: unknown[] = []
  const keep = (...args: unknown[]) => {
    found.push(...args)
    return logger
  }
  const logger: object = { level: () => logger, warn: keep, error: keep, info: () => logger, debug: () => logger }
  compile(spec, { logger: logger as never })
  return found
}
