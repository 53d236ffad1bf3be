import fc from 'fast-check'

// The same inputs on every run: what a seed drawn anew finds on one machine in a hundred stops nobody's change;
// `npm run properties` is where they are looked for
if (!process.env.FUZZ) fc.configureGlobal({ seed: 20181113 })

export { fc }

/** How often a property is tried: a part of `all` within the tests, all of it under `npm run properties`. */
export const runs = (all: number, part = 10) => (process.env.FUZZ ? all : Math.ceil(all / part))
/** For a test of how long something takes: a busy machine tells wrong times, so only where times are asked for. */
export const timing = <Test extends { skip: unknown }>(test: Test) =>
  (process.env.FUZZ || process.env.TIMES ? test : test.skip) as Test
