import { describe, expect, test } from 'vitest'
import { ExcelError } from '../../../../src/office/excel/read/excelError'
import { readingExcel } from '../../../../src/office/readExcel'
import { newDraft } from '../../../../src/report/draft/draft'
import type { Report } from '../../../../src/report/report'
import { runToEnd } from '../../../../src/report/runToEnd'
import { completeReport } from '../../../fixtures/completeReport'
import { namesGone, Parts, readBack, towns, townReport, townValues } from './workbooks'

const report = townReport()
const parts = (): Parts => new Parts(report)

describe('whose workbook it is', () => {
  const codeOf = (bytes: Uint8Array, of: Report): string => {
    try {
      readBack(bytes, of)
      return ''
    } catch (cause) {
      if (!(cause instanceof ExcelError)) throw cause
      return `${cause.code} ${cause.title}`.trim()
    }
  }
  test('another report’s is refused with its title, unless it is asked for', () => {
    const other = { template: towns, draft: newDraft(towns, 'other', { v_name: '西村', v_when: '2025' }) }
    expect(codeOf(parts().bytes(), other)).toBe('otherReport 东村2025年村务公开情况')
    const taken = runToEnd(readingExcel(parts().bytes(), other, { anyReport: true }))
    expect(taken.values.get('docs')).toBe('1234')
  })
  test('a draft that was restored under another id has the same form and title', () => {
    expect(codeOf(parts().bytes(), { template: towns, draft: newDraft(towns, 'restored', townValues) })).toBe(
      '',
    )
  })
  test('a report whose title changed is known by its draft', () => {
    expect(codeOf(parts().bytes(), townReport({ ...townValues, v_name: '西村' }))).toBe('')
  })
  test('one of another form is another report’s', () => {
    expect(codeOf(new Parts(completeReport()).bytes(), report)).toMatch(/^otherReport /u)
  })
  test('where a program took the mark away, that is told', () => {
    const book = parts()
    book.parts.delete('docProps/custom.xml')
    const { troubles, values } = readBack(book.bytes(), report)
    expect(values.get('docs')).toBe('1234')
    expect(troubles).toEqual([expect.stringContaining('没有年报编辑器留下的标记')])
  })
  test('one of nobody’s is not ours', () => {
    const book = parts().change('xl/workbook.xml', (xml) =>
      namesGone(xml).replace(/name="(?:数据项|公开申请|各镇)/gu, 'name="Sheet'),
    )
    book.parts.delete('docProps/custom.xml')
    expect(codeOf(book.bytes(), report)).toBe('notOurs')
  })
})
