/** How often a property is tried: a part of `all` within the tests, all of it under `npm run properties`. */
export const runs = (all: number, part = 10) => (process.env.FUZZ ? all : Math.ceil(all / part))
/** For a test of how long something takes: a busy machine tells wrong times, so only `npm run properties` runs it. */
export const timing = <Test extends { skip: unknown }>(test: Test) => (process.env.FUZZ ? test : test.skip) as Test
