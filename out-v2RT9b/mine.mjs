
  const { chart, estimatesBySource, parseClaims, prose, publish } = await import('howmany/node')
  const spec = estimatesBySource(parseClaims("source,population,measure,place,best\nUnion,men,killed,Orlo,14\nMayor,men,killed,Orlo,9\n"))
  await publish('mine', { title: 'Mine', cells: [prose`# 14`, chart(spec, { name: 'sources' })] }, { out: process.argv[2] })