/** How often a property is tried: a part of `all` within the tests, all of it under `npm run properties`. */
export const runs = (all: number, part = 10) => (process.env.FUZZ ? all : Math.ceil(all / part))
