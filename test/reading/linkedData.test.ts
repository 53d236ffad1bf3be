import { parseHTML } from 'linkedom'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { linkedData } from '../../lib/reading/linkedData.ts'

const test = suite('reading: linked data')

const read = (json: string, titles: string[] = []) => {
  const html = `<html><head><script type="application/ld+json">${json}</script></head><body></body></html>`
  return linkedData(parseHTML(html).document, titles)
}
const whole = '"headline": "Ferry sinks", "datePublished": "2019-11-19", "publisher": {"name": "The Tern"}'
const article = `{"@type": "NewsArticle", ${whole}}`

/** All of these tell the same. */
const forms: [form: string, json: string][] = [
  ['one article', article],
  ['a list', `[{"@type": "WebSite", "name": "x", "datePublished": "2001-01-01"}, ${article}]`],
  ['a graph', `{"@context": "https://schema.org", "@graph": [{"@type": "Person"}, ${article}]}`],
  ['a list of graphs', `[{"@graph": [${article}]}]`],
  ['the thing that a page is about', `{"@type": "WebPage", "mainEntity": ${article}}`],
  ['several types', `{"@type": ["Thing", "ReportageNewsArticle"], ${whole}}`],
  ['a type of another kind with a day', `{"@type": "MedicalWebPage", ${whole}}`],
  ['a type of another kind with a text', `{"@type": "CreativeWork", "articleBody": "Ten died.", ${whole}}`],
  ['no type', `{${whole}}`],
  ['texts in lists', article.replace('"Ferry sinks"', '["Ferry sinks", "Wreck"]')],
  ['texts with a language', article.replace('"Ferry sinks"', '{"@value": "Ferry sinks", "@language": "en"}')],
  ['a publisher by its name alone', article.replace('{"name": "The Tern"}', '"The Tern"')],
  ['publishers in a list', article.replace('{"name": "The Tern"}', '[{"name": "The Tern"}]')],
  [
    'a publisher elsewhere in the graph',
    `{"@graph": [${article.replace('{"name": "The Tern"}', '{"@id": "#us"}')}, {"@id": "#us", "name": "The Tern"}]}`
  ],
  ['raw line breaks in a text', article.replace('Ferry sinks', 'Ferry\r\n\tsinks')],
  ['stray commas', `[, ${article.replace(/}/g, ',\n}')}, ]`],
  ['many stray commas', article.replace(', "datePublished"', ',, ,"datePublished"')],
  ['a semicolon', `${article};`],
  ['CDATA', `//<![CDATA[\n${article}\n//]]>`],
  ['CDATA within a remark', `/*<![CDATA[*/${article}/*]]>*/`],
  ['a mark of HTML', `<!--\n${article}\n-->`],
  ['quotation marks as entities', article.replaceAll('"', '&quot;')],
  ['entities in a text', article.replace('Ferry sinks', 'Ferry&nbsp;sinks')],
  ['entities written twice', article.replace('Ferry sinks', 'Ferry&amp;#32;sinks')],
  ['tags in a text', article.replace('Ferry sinks', '&lt;i&gt;Ferry&lt;/i&gt; sinks')],
  ['a quotation mark that needs no backslash', article.replace('"@type"', `"x": "it\\'s", "@type"`)],
  ['a character by its number, as scripts have it', article.replace('Ferry sinks', 'Ferry\\x20sinks')],
  ['a byte order mark', `\ufeff${article}`],
  [
    'comments and pictures beside it',
    `[{"@type": "Comment", "articleBody": "No!"}, {"@type": "VideoObject", "datePublished": "2001-01-01"}, ${article}]`
  ],
  [
    'parts that have days of their own',
    `{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "y", "datePublished": "2001-01-01"}], ${whole}}`
  ],
  ['a second block that is broken', `${article}</script><script type="application/ld+json">{"@type": "NewsArticle", `]
]
for (const [form, json] of forms)
  test(`is read from ${form}`, () => {
    const { title, publisher, published } = read(json) ?? {}
    assert.equal([title, publisher, published], ['Ferry sinks', 'The Tern', '2019-11-19'])
  })

test('of several articles, it is the one that the page is called after', () => {
  const other = '{"@type": "NewsArticle", "headline": "Fire in Tarn", "datePublished": "2019-01-01"}'
  assert.is(read(`[${other}, ${article}]`, ['Ferry sinks | The Tern'])?.published, '2019-11-19')
})

test('what is no JSON, or tells of no article, is nothing', () => {
  for (const json of [
    '',
    '{',
    '"',
    '{"@type": "NewsArticle", "headline": "He said "no""}',
    'null',
    '[[[]]]',
    '{"@type": "WebSite", "name": "x"}'
  ])
    assert.is(read(json), null, json)
})

test('takes no longer by the square of what is broken', () => {
  const n = 50_000
  const hostile = [
    '{"@graph":['.repeat(n),
    `{"a":1${','.repeat(n)}`,
    `{"a":"${'\\'.repeat(n)}`,
    `[${', '.repeat(n)}`,
    `{"a": "${'&amp;'.repeat(n)}"}`
  ]
  const before = performance.now()
  for (const json of hostile) {
    read(json)
    read(`${json}}`)
  }
  assert.ok(performance.now() - before < 5000, `${performance.now() - before} ms`)
})

test.run()
