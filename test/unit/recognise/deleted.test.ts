import { expect, test } from 'vitest'
import { recognise } from '../../../src/recognise/recognise'
import { annotatedDocuments } from '../../fixtures/documents/annotated'

const NUMBERS = /^(?:count|money|measure|rate|change)$/u

/** The documents of which numbers are printed, with every number deleted: how many places are found, and how many besides. */
test('the numbers of the documents are found where they were deleted', () => {
  const score = { found: 0, of: 0, false: 0 }
  for (const { text, figures } of annotatedDocuments) {
    const numbers = figures.filter(({ kind, literal }) => NUMBERS.test(kind) && literal.trim() !== '')
    if (numbers.length < figures.length / 2) continue
    let rest = ''
    let from = 0
    const places = new Set<number>()
    for (const { offset, literal } of numbers) {
      rest += text.slice(from, offset)
      places.add(rest.length)
      from = offset + literal.length
    }
    rest += text.slice(from)
    const found = recognise(rest).figures.filter(({ literal }) => literal === '')
    score.of += places.size
    score.found += found.filter(({ offset }) => places.has(offset)).length
    score.false += found.filter(({ offset }) => !places.has(offset)).length
  }
  expect(score.of).toBeGreaterThan(700)
  expect([score.found / score.of >= 0.95, score.false / score.found <= 0.01]).toEqual([true, true])
})

const OF_DELETED = '受理件，办结件，满意率达%，来信件，来访件，咨询件。\n'
/** The words behind each deleted number of a line. */
const deletedIn = (line: string): string[] =>
  recognise(OF_DELETED + line)
    .figures.filter(({ literal, offset }) => literal === '' && offset >= OF_DELETED.length)
    .map(({ offset }) => (OF_DELETED + line).slice(offset, offset + 3))

test('no number is missing within a measure word, nor before the end of another word', () => {
  expect(deletedIn('借阅图书5231册次，修复字画36.5万画幅，维修2台套，走访名人后代，捐赠轮椅。')).toEqual([])
})

test('one paragraph alone of which the numbers were deleted', () => {
  const text =
    '某县民政局工作总结\n新建敬老院xx所。\n全年向名孤儿发放补助万元，新增床位张，改造食堂个，慰问老人人。'
  expect(recognise(text).figures.map(({ literal, unit }) => literal + unit)).toEqual([
    'xx所',
    '名',
    '万元',
    '张',
    '个',
    '人',
  ])
  expect(
    recognise('某县民政局工作总结\n新建敬老院xx所。\n全县5个镇发放补助，新增床位。').figures,
  ).toHaveLength(2)
})

test.each([
  ['受理行政复议申请件，办结件，其中撤销件。', ['件，办', '件，其', '件。']],
  ['展出文物件，其中一级文物件，开发课程门，研发产品款。', ['件，其', '件，开', '门，研', '款。']],
  ['参与家庭组，与所学校签订协议，选派人参加培训，人晋升副高。', ['组，与', '所学校', '人参加', '人晋升']],
  ['召开专题会议次研究工作，举办招聘会场，其余件已办结。', ['次研究', '场，其', '件已办']],
  ['全市个人民调解委员会，万件工单，植树万株，出动车辆辆次。', ['个人民', '万件工', '万株，', '辆次。']],
  ['自1日起，起数下降，个人所得税，其余事项，部门负责人，存贷款，与所学知识有关。', []],
])('%s', (line, expected) => expect(deletedIn(line)).toEqual(expected))

test('a document with lone spaces for numbers has others where no space is left', () => {
  const text =
    '某区工作总结\n受理申请 件，办结 件，满意率 %，走访企业 家，兑现“免申即享” 万元，新建厂房 万平方米，收集问题 个。\n' +
    '全年新登记经营主体户，其中企业户、个体工商户户、农民专业合作社户。\n'
  const last = text.indexOf('全年')
  const found = recognise(text).figures
  expect(found.map(({ literal, unit }) => `${literal}${unit}`).join('，')).toBe(
    ' 件， 件， %， 家， 万元， 万平方米， 个，户，户，户，户',
  )
  expect(found.slice(7).map(({ offset }) => text.slice(last, offset).slice(-2))).toEqual([
    '主体',
    '企业',
    '商户',
    '作社',
  ])
  expect(
    recognise('某区工作总结\n公布 件，走访个体工商户户主，其中企业户、个体户较多。').figures,
  ).toHaveLength(1)
})

test('a label that says its unit, with nothing behind it, is a blank', () => {
  const { figures } = recognise('青禾市网站年度报表\n访问总量（单位：个）：\n更新量（单位：条）：12\n')
  expect(figures.map(({ literal, unit, label }) => [literal, unit, label])).toEqual([
    ['', '个', '访问总量'],
    ['12', '条', '更新量'],
  ])
})

test('months that a year sets anew are figures, the end of the period is none', () => {
  const monthsOf = (text: string): string[] =>
    recognise(text).figures.flatMap(({ kind, literal }) => (kind === 'month' ? [literal] : []))
  expect(monthsOf('力争6月底前竣工，9月中旬投用，截至11月末完成。')).toEqual(['6', '9', '11'])
  expect(monthsOf('截至2024年12月底，于xxxx年xx月底前完成。')).toEqual(['xx'])
})

test('working days to which something is shortened are figures, those that are set are none', () => {
  const days = (text: string): string[] =>
    recognise(text).figures.map(({ literal, kind }) => `${literal} ${kind}`)
  expect(days('平均办理时限压缩至3个工作日，在20个工作日内答复。')).toEqual(['3 measure'])
})

test('a day whose two numbers are lone spaces is one figure', () => {
  const { figures } = recognise('某社工作总结\n开展质量抽检 批次。 月 日召开调度会，组织 辆送货车。')
  const days = figures.filter(({ kind }) => kind === 'monthDay')
  expect(days).toHaveLength(2)
  expect(new Set(days.map(({ group }) => group)).size).toBe(1)
})
