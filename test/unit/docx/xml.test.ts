import { expect, test } from 'vitest'
import { xmlTokenizer } from '../../../src/docx/xml/tokenizer'
import { NAMESPACES } from '../../fixtures/docx'

/** What is told of an XML text that comes in pieces of a length, texts put together. */
function told(xml: string, length: number): string {
  const events: string[] = []
  const tokens = xmlTokenizer(
    {
      open: (name, attributes) => events.push(`<${[name, ...attributes].join(' ')}>`),
      close: (name) => events.push(`</${name}>`),
      text: (text) => events.push(text),
    },
    { nodes: 1000 },
  )
  for (let at = 0; at < xml.length; at += length) tokens.write(xml.slice(at, at + length))
  tokens.end()
  return events.join('')
}
const XML = `<?xml version="1.0"?><!-- <a> --><w:p ${NAMESPACES}
  w:a='1>"2' b = "x&amp;y" ><w:t>甲&lt;&#20057;&amp;</w:t><!----><![CDATA[]]]]><![CDATA[<b>]]><w:r/>𠅤<x:y xmlns:x="urn:x" xmlns="${NAMESPACES.split('"')[1]}"><t/></x:y></w:p >\n`

test('wherever the pieces end, the same is read', () => {
  const whole = '<w:p a 1>"2 b x&y><w:t>甲<乙&</w:t>]]<b><w:r></w:r>𠅤<y><w:t></w:t></y></w:p>'
  for (let length = 1; length < XML.length; length += 1)
    expect(told(XML, length), `pieces of ${length}`).toBe(whole)
})
