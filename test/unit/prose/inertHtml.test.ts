import { expect, test } from 'vitest'
import { inertHtml } from '../../../src/prose/paste/inertHtml'

test.each([
  ['<p style="color:red" onclick=x>甲</p>', '<p data-style="color:red" data-onclick=x>甲</p>'],
  ['a<script>alert(1)</script>b', 'ab'],
  ['a<STYLE type=x>p{}</style >b', 'ab'],
  ['<style>p{}<style>q{}</style>b', 'b'],
  ['a<script>never closed', 'a'],
  ['1 < 2，2 > 1', '1 < 2，2 > 1'],
  ['甲<', '甲<'],
  ['<o:p style="x"></o:p>', '<o:p data-style="x"></o:p>'],
])('%s', (html, inert) => {
  expect(inertHtml(html)).toBe(inert)
})

test('ten megabytes in one tag, in one style sheet, in one picture', () => {
  const much = 'mso-x:1;'.repeat(1_200_000)
  expect(inertHtml(`<p style="${much}">甲</p>`)).toBe('<p>甲</p>')
  expect(inertHtml(`<style>${much}</style><img src="data:${much}">乙`)).toBe('<img>乙')
  expect(inertHtml(`<style>${'<'.repeat(5_000_000)}</style>丙`)).toBe('丙')
  expect(inertHtml('<p>丁').length).toBe(4)
})

test('a million tags', () => {
  const html = '<b style=x>'.repeat(300_000)
  expect(inertHtml(html)).toBe('<b data-style=x>'.repeat(300_000))
})
