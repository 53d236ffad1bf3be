/** How often a property is tried: a tenth of `all` within the tests, all of it under `npm run properties`. */
export const runs = (all: number) => (process.env.FUZZ ? all : Math.ceil(all / 10))
