import { describe, expect, test } from 'vitest'
import huaian from '../../../fixtures/cases/01-huaian-city-2024.json'
import { newDraft } from '../../../../src/report/draft/draft'
import type { TableForm } from '../../../../src/report/template/template'
import { headingOf } from '../../../../src/import/parts/headings'
import { disclosureTable } from '../../../../src/templates/statutory/disclosureTable'
import { disputeTable } from '../../../../src/templates/statutory/disputeTable'
import { requestTable } from '../../../../src/templates/statutory/requestTable'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { gridOf, type Spot } from '../../../../src/ui/tables/cells/cellGrid'
import { readTsv } from '../../../../src/ui/tables/match/clipboardBlock'
import { shortNameOf } from '../../../../src/import/tables/nameOf'
import { type Pasting, pastingOf } from '../../../../src/ui/tables/paste/pasting'
import {
  fillingWords,
  otherTableWords,
  partingWords,
  pasteNotes,
} from '../../../../src/ui/tables/paste/pasteWords'
import { asFromPdf } from '../../../tools/asFromPdf'

const FIRST: Spot = { row: 0, column: 0 }
const paste = (table: TableForm, tsv: string, at = FIRST): Pasting =>
  pastingOf(
    { template: statutory, draft: newDraft(statutory, 'd', {}) },
    table,
    gridOf(table),
    at,
    readTsv(tsv),
  )

/** What Enter fills: `place=number` in the table's order, or where the block is sent. */
function enter(table: TableForm, tsv: string, at = FIRST): string {
  const pasting = paste(table, tsv, at)
  if (pasting.kind === 'otherTable') return otherTableWords(pasting.section)
  if (pasting.kind === 'report') return pasting.kind
  return [...pasting.look.values].map((pair) => pair.join('=')).join(' ')
}
/** Everything that the look says. */
function said(table: TableForm, tsv: string, at = FIRST): string {
  const pasting = paste(table, tsv, at)
  if (pasting.kind !== 'filling') return pasting.kind
  return [fillingWords(pasting, 0), partingWords(pasting), ...pasteNotes(pasting)].join('\n')
}

test('names and numbers with the characters of a PDF are those of the table', () => {
  const tsv = '一、本年新收政府信息公开申请数量\t12\t3\n二、上年结转政府信息公开申请数量\t1\t0'
  const filled = enter(requestTable, tsv)
  expect(filled).toBe(
    'new_naturalPerson=12 new_commercial=3 carried_in_naturalPerson=1 carried_in_commercial=0',
  )
  expect(enter(requestTable, asFromPdf(tsv))).toBe(filled)
})

describe('a name is the same however it is written', () => {
  test.each([
    ['3.危及“三安全一稳定”', '３、 危及"三安全\n一稳定"'],
    ['（一）予以公开', '(一)予以公开'],
    ['（一）予以公开', '三、（一）予以公开'],
    ['（一）予以公开', '予以公开'],
    ['1.属于国家秘密', '（1）属于国家 秘密'],
    ['1.属于国家秘密', '①属于国家秘密'],
    ['1.属于国家秘密', '1属于国家秘密'],
    ['一、本年新收政府信息公开申请数量', '一．本年新收政府信息公开申请数量（件）'],
    ['本年制发件数', '本年（2024年）制发件数'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '二、部分公开'],
    ['（七）总计', '合 计'],
  ])('%s: %j', (form, written) => expect(shortNameOf(written)).toBe(shortNameOf(form)))

  test.each([
    ['2.其他法律行政法规禁止公开', '3.其他'],
    ['（六）其他处理', '3.其他'],
    ['行政处罚', '行政强制'],
  ])('%s is not %s', (one, other) => expect(shortNameOf(one)).not.toBe(shortNameOf(other)))
})

describe('columns by their heads', () => {
  test('two heads far apart', () => {
    expect(enter(requestTable, '自然人\t总计\n12\t15')).toBe('new_naturalPerson=12 new_total=15')
    expect(said(requestTable, '自然人\t总计\n12\t15')).toContain('第 2 列是“总计”，按位置会落在“商业企业”。')
  })
  test('by position stays to be chosen, and does what it says', () => {
    const pasting = paste(requestTable, '自然人\t总计\n12\t15')
    const position = pasting.kind === 'filling' ? pasting.position : null
    expect([...(position?.values ?? [])]).toEqual([
      ['new_naturalPerson', '12'],
      ['new_commercial', '15'],
    ])
  })
  test('where heads and positions agree there is nothing to choose', () => {
    const pasting = paste(requestTable, '自然人\t商业企业\n12\t15')
    expect(pasting).toMatchObject({ kind: 'filling', position: null, parting: '' })
  })
  test('a head over several rows, merged heads over it', () => {
    const heads = '\t申请人情况\t\t\n\t法人或其他组织\t\t总计\n\t科研机构\t其他\t\n'
    expect(enter(requestTable, `${heads}二、上年结转政府信息公开申请数量\t1\t2\t3`)).toBe(
      'carried_in_research=1 carried_in_other=2 carried_in_total=3',
    )
  })
  test('a head that the table does not have is named and left out', () => {
    expect(enter(requestTable, '自然人\t备注\t总计\n12\t7\t15')).toBe('new_naturalPerson=12 new_total=15')
    expect(said(requestTable, '自然人\t备注\t总计\n12\t7\t15')).toContain('表里没有“备注”，不填。')
  })
  test('a head in 元 over a cell in 万元 is not taken for 万元', () => {
    const pasting = paste(disclosureTable, '\t本年收费金额（单位：元）\n行政事业性收费\t961716000')
    expect(pasting).toMatchObject({
      look: { values: new Map(), refused: [{ place: 'feesWanYuan', converted: '96171.6' }] },
    })
  })
})

describe('rows by their names', () => {
  const rows = (...names: string[]): string => names.map((name, i) => `${name}\t${i + 1}`).join('\n')

  test('a missing row moves nothing', () => {
    const block = rows('1.属于国家秘密', '3.危及“三安全一稳定”', '4.保护第三方合法权益')
    const at = { row: 4, column: 0 }
    expect(enter(requestTable, block, at)).toBe(
      'deny1_naturalPerson=1 deny3_naturalPerson=2 deny4_naturalPerson=3',
    )
    expect(said(requestTable, block, at)).toContain(
      '第 2 行是“3.危及‘三安全一稳定’”，按位置会落在“2.其他法律行政法规禁止公开”。',
    )
  })
  test('a whole table with a row left out, wherever the cursor is', () => {
    const block = huaian.requests.rows
      .filter(({ key }) => key !== 'deny2')
      .map(({ label, values }) => [label, ...values].join('\t'))
      .join('\n')
    const filled = enter(requestTable, block, { row: 7, column: 3 }).split(' ')
    const wanted = huaian.requests.rows
      .filter(({ key }) => key !== 'deny2')
      .flatMap(({ key, values }) => values.map((value, i) => `${key}_${huaian.requests.columns[i]}=${value}`))
    expect(filled).toEqual(wanted)
  })
  test('a strange row is named and left out, slightly other words are told', () => {
    const block = rows('1.属于国家秘密', '属于商业秘密', '2.法律行政法规禁止公开')
    expect(enter(requestTable, block, { row: 4, column: 0 })).toBe(
      'deny1_naturalPerson=1 deny2_naturalPerson=3',
    )
    const words = said(requestTable, block, { row: 4, column: 0 })
    expect(words).toContain('表里没有“属于商业秘密”，不填。')
    expect(words).toContain('“2.法律行政法规禁止公开”按“2.其他法律行政法规禁止公开”填。')
  })
  test('a name between two rows is not guessed', () => {
    expect(enter(requestTable, rows('本年结转政府信息公开申请数量', '（七）总计'))).toBe(
      'total_naturalPerson=2',
    )
  })
  test('the subtotal of a group is none of its rows, and a row under another group is another row', () => {
    const block = '（三）不予公开\t\t9\n（三）不予公开\t1.属于国家秘密\t2\n（四）无法提供\t3.其他\t4'
    expect(enter(requestTable, block)).toBe('deny1_naturalPerson=2')
    expect(said(requestTable, block)).toContain('表里没有“（三）不予公开”、“3.其他”，不填。')
  })
  test('a name twice in the block is taken from neither', () => {
    const block = rows('（一）予以公开', '（一）予以公开', '（七）总计')
    expect(enter(requestTable, block)).toBe('total_naturalPerson=3')
    expect(said(requestTable, block)).toContain('“（一）予以公开”在复制的内容里有 2 处，分不清取哪一处')
  })
  test('row numbers before the names are none of the numbers', () => {
    const block = '序号\t情形\t自然人\n1\t重复申请\t7\n2\t要求提供公开出版物\t8'
    expect(enter(requestTable, block)).toBe('refuse2_naturalPerson=7 refuse3_naturalPerson=8')
  })
  test('rows whose names are all strange go by position, which is told', () => {
    const pasting = paste(requestTable, '办公室\t3\n法规处\t4')
    expect(pasting).toMatchObject({ by: 'position', strange: { rows: true, columns: false } })
    expect(said(requestTable, '办公室\t3\n法规处\t4')).toContain(
      '复制来的各行名称在表里都找不到，各行只能按位置填，请核对。',
    )
  })
})

describe('names that the table has several times', () => {
  const RESULTS = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
  test('by their order, where the block has them as often', () => {
    const all = gridOf(disputeTable)
      .rows[0]?.map((_, i) => i)
      .join('\t')
    expect(
      enter(disputeTable, `${RESULTS}\t${RESULTS}\t${RESULTS}\n${all}`, { row: 0, column: 4 }),
    ).toContain('review_total=4 litigationDirect_maintain=5')
  })
  test('by the names over them', () => {
    const block = `行政诉讼\t\t\t\t\n复议后起诉\t\t\t\t\n${RESULTS}\n1\t2\t3\t4\t10`
    expect(enter(disputeTable, block)).toBe(
      'litigationAfterReview_maintain=1 litigationAfterReview_correct=2 litigationAfterReview_other=3 litigationAfterReview_pending=4 litigationAfterReview_total=10',
    )
  })
  test('by the name of the row', () => {
    const block = `\t${RESULTS}\n行政复议\t1\t0\t0\t0\t1\n复议后起诉\t2\t0\t0\t0\t2`
    expect(enter(disputeTable, block)).toContain('review_total=1 litigationAfterReview_maintain=2')
  })
  test('by the block that the cursor is in', () => {
    expect(enter(disputeTable, '结果纠正\t总计\n6\t9', { row: 0, column: 7 })).toBe(
      'litigationDirect_correct=6 litigationDirect_total=9',
    )
  })
  test('else they are told', () => {
    const block = '总计\t总计\n6\t9'
    expect(enter(disputeTable, block)).toBe('')
    expect(said(disputeTable, block)).toContain('“总计”在表里有 3 处，分不清是哪一处，不填。')
  })
})

describe('a block of another table', () => {
  const [, two = '', third = '', four = ''] = ['', '二', '三', '四'].map((number) => {
    const heading = statutory.sections.find((one) => one.heading.startsWith(`${number}、`))?.heading
    return `这是表${number}，请到“${heading}”粘贴。这里没有改动。`
  })
  const requests = huaian.requests.rows.map(({ label, values }) => [label, ...values].join('\t')).join('\n')
  const numbers = huaian.requests.rows.map(({ values }) => values.join('\t')).join('\n')
  test.each([
    ['table three into four', disputeTable, requests, third],
    ['table three into two', disclosureTable, requests, third],
    ['two heads of three into four', disputeTable, '自然人\t总计\n1\t2', third],
    ['the numbers of three into four', disputeTable, numbers, third],
    ['table four into three', requestTable, '结果维持\t结果纠正\t总计\n1\t2\t3', four],
    ['the numbers of four into three', requestTable, Array.from({ length: 15 }, () => '0').join('\t'), four],
    ['a row of two into three', requestTable, '行政处罚\t3985758', two],
  ])('%s', (_, table, block, sentence) => expect(enter(table, block)).toBe(sentence))

  test('numbers that have room here stay', () => {
    expect(enter(requestTable, '1\t2\n3\t4')).toBe(
      'new_naturalPerson=1 new_commercial=2 carried_in_naturalPerson=3 carried_in_commercial=4',
    )
  })
})

describe('sentences', () => {
  test('are called so, and not heads', () => {
    const block = '我局高度重视政府信息公开工作，现将有关情况报告如下。\n全年无重大事项；各项工作平稳。'
    expect(said(requestTable, block)).toBe(
      '复制的内容是文字，没有可以填入的数字，表格没有改动。\n\n复制来的 2 行是文字，不填。',
    )
  })
  test('above the numbers move nothing', () => {
    const block = '2024年度政府信息公开申请情况统计\t\n3\t4'
    expect(enter(requestTable, block)).toBe('new_naturalPerson=3 new_commercial=4')
    expect(said(requestTable, block)).toContain('复制来的 1 行是文字，不填。')
  })
})

test('no label of the tables is taken for a heading of a part', () => {
  const labels = statutory.sections.flatMap(({ table }) =>
    [...(table?.head ?? []), ...(table?.body ?? [])]
      .flat()
      .flatMap((cell) => (cell.kind === 'label' ? [cell.text] : [])),
  )
  expect(labels.filter((label) => headingOf(label, statutory.sections) !== null)).toEqual([])
})
