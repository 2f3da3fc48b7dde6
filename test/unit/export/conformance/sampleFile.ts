import { readFileSync } from 'node:fs'
import { vi } from 'vitest'
import { Pace } from '../../../../src/export/base/pace'
import type { DisplayList, DisplayPart, GlyphRun, Shape } from '../../../../src/export/display/displayList'
import { structured } from '../../../../src/export/display/structure/structured'
import { fileOf } from '../../../../src/export/pdf/moments'
import { packObjects } from '../../../../src/export/pdf/packing/packObjects'
import { writePdf } from '../../../../src/export/pdf/writePdf'
import { faceOf } from '../faces'

vi.mock('../../../../src/delivery/fileAt', () => ({
  fileAt: () => {
    const file = new URL('../../../../node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm', import.meta.url)
    return Promise.resolve(new Uint8Array(readFileSync(file)))
  },
}))

const FAMILY = 'NB SongTi'
const SIZE = 12
let line = 0

function run(text: string, x = 80): GlyphRun {
  line += 20
  const chars = Array.from(text, (char) => char.codePointAt(0) ?? 0)
  return {
    kind: 'run',
    family: FAMILY,
    size: SIZE,
    y: line,
    chars,
    xs: chars.map((_, i) => x + i * SIZE),
    color: '#000000',
    stroke: 0,
  }
}
const part = (element: DisplayPart['element'], text: string): DisplayPart => ({ element, drawn: [run(text)] })

const mark: Shape = {
  kind: 'shape',
  steps: [{ to: 'm', x: 10, y: 10 }, { to: 'q', cx: 20, cy: 30, x: 40, y: 10 }, { to: 'z' }],
  color: '#e9e9ea',
}

/** Two pages with everything that a report may have: levels left out, a list, a link, a table of headers in two rows, the mark. */
function list(): DisplayList {
  line = 0
  const cell = (scope: 'Row' | 'Column' | null, rows = 1, columns = 1) => ({ scope, rows, columns })
  const first: DisplayPart[] = [
    { element: 'mark', drawn: [mark] },
    part(0, '政府信息公开年度报告'),
    part(1, '（一）主动公开'),
    part(2, '1.公开文件，见App和《办法》。'),
    part(3, '2.公开指南，见'),
    part(4, 'www.example.gov.cn'),
    { element: 'number', drawn: [run('—1—')] },
  ]
  line = 0
  const second: DisplayPart[] = [
    { element: 'lines', drawn: [{ kind: 'rule', x: 80, y: 100, width: 200, height: 0.5, color: '#000000' }] },
    part(7, '项目'),
    part(8, '件数'),
    part(10, '本年'),
    part(11, '上年'),
    part(13, '申请'),
    part(14, '收到'),
    part(15, '12'),
    part(16, '34'),
    part(18, '答复'),
    { element: 19, drawn: [] },
    part(20, '56'),
    { element: 'number', drawn: [run('—2—')] },
  ]
  const [width, height] = [595, 842]
  return structured({
    headings: [
      { title: '政府信息公开年度报告', level: 1, page: 0, y: 10 },
      { title: '（一）主动公开', level: 3, page: 0, y: 30 },
    ],
    elements: [
      { role: 'H1', parent: null },
      { role: 'H4', parent: null },
      { role: 'P', parent: null },
      { role: 'P', parent: null },
      { role: 'Link', parent: 3 },
      { role: 'Table', parent: null, name: '申请情况' },
      { role: 'TR', parent: 5 },
      { role: 'TH', parent: 6, cell: cell('Column', 2, 2) },
      { role: 'TH', parent: 6, cell: cell('Column', 1, 2) },
      { role: 'TR', parent: 5 },
      { role: 'TH', parent: 9, cell: cell('Column') },
      { role: 'TH', parent: 9, cell: cell('Column') },
      { role: 'TR', parent: 5 },
      { role: 'TH', parent: 12, cell: cell('Row', 2) },
      { role: 'TH', parent: 12, cell: cell('Row') },
      { role: 'TD', parent: 12, cell: cell(null) },
      { role: 'TD', parent: 12, cell: cell(null) },
      { role: 'TR', parent: 5 },
      { role: 'TH', parent: 17, cell: cell('Row') },
      { role: 'TD', parent: 17, cell: cell(null) },
      { role: 'TD', parent: 17, cell: cell(null) },
    ],
    pages: [
      {
        width,
        height,
        parts: first,
        links: [
          { element: 4, x: 80, y: 90, width: 200, height: 14, url: 'http://www.example.gov.cn/年报(1).html' },
        ],
      },
      { width, height, parts: second, links: [] },
    ],
  })
}

/** The file of {@link list}, as it is written and packed. */
export async function sampleFile(attached: string | null): Promise<Buffer> {
  const pace = new Pace(new AbortController().signal)
  const about = { title: '政府信息公开<年度>报告 & 附件', date: '2026-01-01', attached }
  const pdf = await writePdf(list(), [faceOf(FAMILY)], about, pace, () => {})
  const bytes = new Uint8Array(await fileOf(pdf).arrayBuffer())
  return Buffer.concat(await packObjects(bytes, pace))
}
