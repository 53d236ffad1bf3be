import fc from 'fast-check'

const { FUZZ, LONG } = process.env
// The same inputs on every run: what a seed drawn anew finds on one machine in a hundred stops nobody's change;
// `npm run properties` is where they are looked for
if (!FUZZ) fc.configureGlobal({ seed: 20181113, numRuns: LONG ? 100 : 50 })

export { fc }

/** How often a property is tried: all of it by `npm run properties`, a part by `npm run long`, half of that by `npm test`. */
export const runs = (all: number, part = 10) => (FUZZ ? all : Math.ceil(all / (LONG ? part : 2 * part)))
/** For a test of very much, or of how long something takes, which a busy machine tells wrong: left to `npm run long`. */
export const long = <Test extends { skip: unknown }>(test: Test) => (FUZZ || LONG ? test : test.skip) as Test
