import { expect, test } from 'vitest'
import { readDocx, readingDocx } from '../../../src/docx/readDocx'
import { LIMITS } from '../../../src/docx/model/docxError'
import { zipDirectory } from '../../../src/docx/zip/directory'
import { unpacking } from '../../../src/docx/zip/unpacking'
import { inSlices } from '../../../src/services/base/inSlices'
import { deleted, docxBytes, p, r, sdt, tbl, tc, tr } from '../../fixtures/docx'
import { superLinear } from '../linear/growth'

/** A report of so many pages, no two paragraphs of it the same. */
const report = (pages: number): Uint8Array =>
  docxBytes(
    Array.from({ length: pages * 20 }, (_, nth) =>
      p(r(`第${(nth * 7919) % 100_003}条：受理${(nth * 104_729) % 99_991}件。`)),
    ).join(''),
  )

test('a document of twice the length takes twice the steps, and no step takes much of it', () => {
  const steps = (pages: number): number => [...readingDocx(report(pages))].length
  const [small, large] = [steps(50), steps(200)]
  expect(small).toBeGreaterThan(5)
  expect(large / small).toBeGreaterThan(3)
  expect(large / small).toBeLessThan(5)
})

/** The most bytes that one step of unpacking a document hands on. */
function mostInStep(bytes: Uint8Array): number {
  const entry = zipDirectory(bytes).get('word/document.xml')
  if (!entry) return 0
  let [now, most] = [0, 0]
  const steps = unpacking(bytes, entry, { unpacked: LIMITS.unpacked, nodes: LIMITS.nodes }, ({ length }) => {
    now += length
  })
  for (const step of steps) {
    most = Math.max(most, now)
    now = step ?? 0
  }
  return most
}

test('a step unpacks little: some kilobytes of a report, a megabyte of what was made to grow', () => {
  expect(mostInStep(report(200))).toBeLessThan(50_000)
  expect(mostInStep(docxBytes(' '.repeat(7_000_000)))).toBeLessThan(1_200_000)
})

test('the work can be run beside other work, and says why it failed', () => {
  const timers: (() => void)[] = []
  let clock = 0
  const read = (bytes: Uint8Array): unknown => {
    let answer: unknown = null
    inSlices(
      readingDocx(bytes),
      { done: (document) => (answer = document.blocks.length), failed: (cause) => (answer = cause) },
      { after: (_, run) => (timers.push(run), () => {}) },
      () => (clock += 5),
    )
    for (let turn = timers.shift(); turn; turn = timers.shift()) turn()
    return answer
  }
  expect(read(report(20))).toBe(400)
  expect(read(report(20).subarray(0, 900))).toMatchObject({ code: 'broken' })
})

const times = (unit: string) => (chars: number) => unit.repeat(Math.ceil(chars / unit.length))
const nested = (open: string, close: string) => (chars: number) => {
  const depth = Math.min(300, Math.floor(chars / open.length))
  return open.repeat(depth) + times(p(r('甲')))(chars) + close.repeat(depth)
}
const properties = '<w:rPr><w:del/></w:rPr>'
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="nb:a"/></w:sdtPr><w:sdtContent>'
const del = `<w:del>${deleted('甲')}</w:del>`
const ins = `<w:ins w:author="李">${r('乙')}</w:ins>`
/** Paragraphs with markup that differs by a number. */
const numbered = (chars: number, markup: (nth: number) => string): string =>
  Array.from({ length: Math.ceil(chars / 60) }, (_, nth) => p(markup(nth) + r('甲'))).join('')
const box = `<w:r><w:txbxContent>${p(r('甲'))}</w:txbxContent></w:r>`

test('whatever is in it, a document is read in time by its length', () => {
  const bodies = [
    ['paragraphs', times(p(r('全年公开12件。')))],
    ['runs', (chars: number) => p(times(r('甲', '<w:b/>'))(chars))],
    ['joined paragraphs', times(p(r('甲'), properties))],
    ['changes', (chars: number) => p(times(`<w:del>${deleted('甲')}</w:del>${r('乙')}`)(chars))],
    ['open fields', (chars: number) => p(times(begin)(chars))],
    [
      'open fields with results',
      times(p(begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r('甲'))),
    ],
    ['text boxes', (chars: number) => p(times(box)(chars))],
    ['nested boxes', nested('<w:p><w:txbxContent>', '</w:txbxContent></w:p>')],
    ['nested tables', nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')],
    ['rows', (chars: number) => tbl(times(tr(tc('1') + tc('', '<w:vMerge/>')))(chars))],
    ['cells', (chars: number) => tbl(tr(times(tc('1'))(chars)))],
    ['controls', (chars: number) => p(times(sdt('nb:a', r('甲')))(chars))],
    ['empty controls', (chars: number) => tbl(tr(times(sdt(null, tc('')))(chars)))],
    ['nested controls', nested(CONTROL, '</w:sdtContent></w:sdt>')],
    ['controls and insertions', (chars: number) => p(times(sdt('nb:a', del) + ins)(chars))],
    ['bookmarks', (chars: number) => p(times('<w:bookmarkStart w:name="_nb_a"/>')(chars) + r('甲'))],
    ['open comments', (chars: number) => numbered(chars, (id) => `<w:commentRangeStart w:id="${id}"/>`)],
    [
      'comments over one another',
      (chars: number) =>
        numbered(chars, (id) => `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id - 99}"/>`),
    ],
    ['namespaces', times('<a:b xmlns:a="urn:a"/>')],
    ['attributes', (chars: number) => `<w:p ${times('a="1&amp;" ')(chars)}/>`],
    ['one attribute', (chars: number) => `<w:p a="${times('甲')(chars)}"/>`],
    ['references', (chars: number) => p(`<w:r><w:t>${times('&lt;')(chars)}</w:t></w:r>`)],
    ['comments', times('<!-- - -->')],
    ['one comment', (chars: number) => `<!--${times('- ')(chars)}-->`],
    ['blanks', (chars: number) => p(`<w:r><w:t>${times(' ')(chars)}甲${times(' ')(chars)}</w:t></w:r>`)],
  ] as const
  // XML says little with many characters
  const large = bodies.map(([name, body]) => [name, (chars: number) => body(chars * 10)] as const)
  expect(superLinear((body) => readDocx(docxBytes(body)), large)).toEqual([])
})
