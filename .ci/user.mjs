// What a user of the package does, in an empty folder: run there by .ci/run, as JavaScript and as types.
const { compare, estimatesBySource, explain, parseClaims } = await import('howmany')
const claims = parseClaims('source,population,measure,high,words\nUN,people,killed,30,up to 30\n', { file: 'mine.csv' })
const comparison = compare(claims)
console.log(comparison.estimates.numRows(), comparison.rows.relations.map(explain).length)
console.log(estimatesBySource(comparison).description)
