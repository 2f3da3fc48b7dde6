import { describe, expect, test } from 'vitest'
import { htmlPieces } from '../../../src/import/pieces/htmlPieces'
import { readReport } from '../../../src/import/readReport'
import type { Reading } from '../../../src/import/model/reading'
import { textPieces } from '../../../src/import/pieces/textPieces'
import { statutory } from '../../../src/templates/statutory/statutory'
import { cases, copiedText, numbersOf, page } from './published'

const asHtml = (html: string): Reading => readReport(htmlPieces(html), statutory)
const asText = (html: string): Reading => readReport(textPieces(copiedText(html)), statutory)

describe('sentences where the form has a table', () => {
  const said = {
    proactive: '本年度制发行政规范性文件6件，废止1件。',
    requests: '本年度无。',
    disputes: '本年度发生行政复议3件，行政诉讼1件，均为结果维持。',
  }
  const wordy = page(cases.shuyang, {
    table2: `<p>${said.proactive}</p>`,
    table3: `<p>${said.requests}</p>`,
    table4: `<p>${said.disputes}</p>`,
  })

  test.each([
    ['HTML', asHtml],
    ['plain text', asText],
  ])('are listed with the part that they stood in: %s', (_, read) => {
    const reading = read(wordy)
    expect(reading.leftOver).toEqual(Object.entries(said).map(([section, text]) => ({ section, text })))
    expect(reading.notes.map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing'])
  })

  test.each(['本年度无', '本年度处罚 12 件', '详见附件（总计 3 件）', '行政复议：无', '未发生行政复议'])(
    '%s, without a full stop, is listed',
    (text) => {
      const parts = { proactive: 'table2', requests: 'table3', disputes: 'table4' }
      for (const [section, part] of Object.entries(parts))
        expect(asHtml(page(cases.shuyang, { [part]: `<p>${text}</p>` })).leftOver, part).toEqual([
          { section, text },
        ])
    },
  )

  test('beside a table that stands there as lines are listed, and its numbers are read', () => {
    const lines = copiedText(page(cases.shuyang)).replace(/\t/gu, ' ')
    const notes = ['本表由县政府办填报。', '另有数据正在核实']
    const reading = readReport(
      textPieces(
        lines
          .replace(
            '一、本年新收政府信息公开申请数量',
            `${notes.join('\n')}\n一、本年新收政府信息公开申请数量`,
          )
          .replace('（七）总计', `${notes.join('\n')}\n（七）总计`),
      ),
      statutory,
    )
    expect(reading.values).toMatchObject(numbersOf(cases.shuyang))
    expect(reading.leftOver.filter(({ section }) => section === 'requests').map(({ text }) => text)).toEqual([
      notes[0],
      notes[0],
      notes[1],
      notes[1],
    ])
  })

  test('in a row of the table itself are listed', () => {
    const noted = page(cases.shuyang).replace(
      '行政事业性收费',
      '备注：收费由财政局汇总</td></tr><tr><td>行政事业性收费',
    )
    expect(asHtml(noted).leftOver).toEqual([{ section: 'proactive', text: '备注：收费由财政局汇总' }])
  })
})
