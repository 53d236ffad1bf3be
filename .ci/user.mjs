// What a user of the package does, in an empty folder: run there by .ci/run, as JavaScript and as types.
const { compare, estimatesBySource, explain, parseClaims } = await import('howmany')
const claims = parseClaims('source,population,measure,high,words\nUN,people,killed,30,up to 30\n', { file: 'mine.csv' })
const comparison = compare(claims)
const spec = estimatesBySource(comparison)
console.log(comparison.estimates.numRows(), comparison.rows.relations.map(explain).length, spec.description)
const { readClaims } = await import('howmany/reading')
const text = 'The mine owner said 12 miners were killed.'
console.log(readClaims({ id: 'a', title: null, publisher: null, published: null, url: null, text })[0]?.source)

const { chart, prose, publish } = await import('howmany/node')
const { files } = await publish('mine', { title: 'Mine', cells: [prose`# Mine`, chart(spec, { name: 'sources' })] })
console.log(files.join())
