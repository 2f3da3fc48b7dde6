import { describe, expect, test } from 'vitest'
import { Parts, readBack, townReport } from './workbooks'

const report = townReport()
const parts = (): Parts => new Parts(report)

/** What comes back of one cell with other markup, and what is said of it. */
function cell(place: string, markup: string, code?: string, before = ''): [string | undefined, string] {
  const book = parts()
  const look = code === undefined ? '' : `s="${book.format(code)}"`
  if (before !== '') book.change('xl/workbook.xml', (xml) => xml.replace('<bookViews', `${before}<bookViews`))
  const { values, troubles } = readBack(
    book.cell(place, markup.replace('{r}', `{r} ${look}`)).bytes(),
    report,
  )
  return [values.get(place), troubles.join('\n')]
}

describe('a number comes back as it would be typed', () => {
  test.each<[string, string, string, string | undefined, string]>([
    ['without the dust of 0.1 + 0.2', 'area', '0.30000000000000004', undefined, '0.3'],
    ['without an exponent', 'area', '1.25E-2', undefined, '0.0125'],
    ['without an exponent, a large one', 'docs', '1.2E8', undefined, '120000000'],
    ['in percent where the format shows percent', 'Docs', '0.97', '0%', '97'],
    ['in percent without dust', 'Docs', '0.9735', '0.00%', '97.35'],
    [
      'in percent, negative ones and the second part of a format left as they are',
      'Docs',
      '0.57',
      '0.0%;-0',
      '57',
    ],
    ['as it is where percent is no matter of the format', 'Docs', '97.35', '0.00&quot;%&quot;', '97.35'],
    ['with its percent sign where the figure is none', 'docs', '0.5', '0%', '50%'],
    ['as a day with two digits, where the format shows them', 'opened', '5.1', '0.00', '5.10'],
  ])('%s', (_, place, stored, code, typed) => {
    expect(cell(place, `<c {r}><v>${stored}</v></c>`, code)).toEqual([typed, ''])
  })

  test('a share with more decimals than are shown comes back as it is shown, and that is told', () => {
    expect(cell('Docs', '<c {r}><v>0.973456</v></c>', '0.00%')).toEqual([
      '97.35',
      '“文件率”存的是 97.3456，按表格里显示的 97.35 收回。',
    ])
    // without a format nobody has seen 97.35
    expect(cell('Docs', '<c {r}><v>97.3456</v></c>')).toEqual(['97.3456', ''])
  })

  test('a day typed as a number may have lost its last digit', () => {
    const [typed, said] = cell('opened', '<c {r}><v>5.1</v></c>', 'General')
    expect(typed).toBe('5.1')
    expect(said).toBe('“开放日”写成了数字 5.1，可能是 5月1日，也可能是 5月10日，请核对。')
  })
})

describe('a date', () => {
  const days = 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'
  test.each<[string, string, string, string, string, string]>([
    ['of Excel', 'began', '45809', days, '', '2025年6月1日'],
    ['with a time of day', 'began', '45809.75', 'yyyy-m-d h:mm', '', '2025年6月1日'],
    ['counted from 1904', 'began', '44347', days, '<workbookPr date1904="1"/>', '2025年6月1日'],
    ['as a day of the year, dotted', 'opened', '45809', days, '', '6.1'],
    ['as a day of the year', 'held', '45809', '[$-804]m月d日;@', '', '6月1日'],
    ['before the day that 1900 did not have', 'began', '59', days, '', '1900年2月28日'],
  ])('%s', (_, place, stored, code, before, typed) => {
    expect(cell(place, `<c {r}><v>${stored}</v></c>`, code, before)).toEqual([typed, ''])
  })

  test('of a strict workbook', () => {
    expect(cell('began', '<c {r} t="d"><v>2025-06-01T00:00:00</v></c>')).toEqual(['2025年6月1日', ''])
  })

  test('by a built-in format of Chinese Excel', () => {
    const book = parts().change('xl/styles.xml', (xml) =>
      xml.replace('</cellXfs>', '<xf numFmtId="58"/></cellXfs>'),
    )
    const look = (book.parts.get('xl/styles.xml')?.split('<cellXfs')[1]?.match(/<xf /gu)?.length ?? 0) - 1
    const { values } = readBack(book.cell('held', `<c {r} s="${look}"><v>45809</v></c>`).bytes(), report)
    expect(values.get('held')).toBe('6月1日')
  })

  test('with the year in which somebody typed it is told', () => {
    const [typed, said] = cell('held', '<c {r}><v>46093</v></c>', days)
    expect(typed).toBe('3月12日')
    expect(said).toContain('2026年3月12日')
  })

  test('is no number', () => {
    const [typed, said] = cell('docs', '<c {r}><v>46093</v></c>', 'm/d')
    expect(typed).toBeUndefined()
    expect(said).toBe('“文件数”单元格被存成了日期（2026年3月12日），没有收回，请改成数字。')
  })
})

describe('a text', () => {
  test.each<[string, string, string]>([
    ['of full-width digits', '１，２３４', '１，２３４'],
    ['with thousands apart and its unit', '1,234件', '1,234件'],
  ])('%s is left to the figure', (_, text, typed) => {
    expect(cell('t01n', `<c {r} t="inlineStr"><is><t>${text}</t></is></c>`)).toEqual([typed, ''])
  })

  test('in pieces of several typefaces, without the reading aids', () => {
    const rich = '<is><r><t>12</t></r><rPh sb="0" eb="1"><t>ERR</t></rPh><r><t>（含3件）</t></r></is>'
    expect(cell('t01n', `<c {r} t="inlineStr">${rich}</c>`)).toEqual(['12（含3件）', ''])
    const book = parts().change('xl/sharedStrings.xml', (xml) =>
      xml.replace(
        '</sst>',
        '<si><r><t xml:space="preserve">甲 </t></r><r><t>乙_x000D_</t></r><rPh><t>丙</t></rPh></si></sst>',
      ),
    )
    const nth = (book.parts.get('xl/sharedStrings.xml')?.match(/<si>/gu)?.length ?? 0) - 1
    const { values } = readBack(book.cell('v_name', `<c {r} t="s"><v>${nth}</v></c>`).bytes(), report)
    expect(values.get('v_name')).toBe('甲 乙\r')
  })

  test('that is not there is blank', () => {
    const book = parts()
      .cell('docs', '<c {r} t="s"><v>9999</v></c>')
      .cell('score', '<c {r} t="str"><v> </v></c>')
    expect(readBack(book.bytes(), report).blanks).toEqual(expect.arrayContaining(['docs', 'score']))
  })
})

describe('a formula', () => {
  test('gives what it came to', () => {
    expect(cell('docs', '<c {r}><f>SUM(A1:A3)</f><v>41.99999999999999289</v></c>')).toEqual(['42', ''])
    expect(cell('docs', '<c {r} t="str"><f>A1&amp;"件"</f><v>7件</v></c>')).toEqual(['7件', ''])
  })
  test.each<[string, string, string]>([
    [
      'without a result',
      '<c {r}><f>A1</f></c>',
      '是公式，文件里没有算出的结果，请用表格软件打开、保存后再收回',
    ],
    ['that failed', '<c {r} t="e"><f>A1</f><v>#REF!</v></c>', '是错误值 #REF!，没有收回'],
    ['that is true or false', '<c {r} t="b"><v>1</v></c>', '是 TRUE（真），没有收回'],
    ['that is no number', '<c {r}><v>NaN</v></c>', '里的“NaN”不是数字，没有收回'],
  ])('%s is told and not taken', (_, markup, said) => {
    expect(cell('docs', markup)).toEqual([undefined, `“文件数”${said}。`])
  })
})
