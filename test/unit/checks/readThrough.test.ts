import { describe, expect, test } from 'vitest'
import { isConfirmed } from '../../../src/checks/findings/sortFindings'
import { check } from '../../../src/checks/check'
import { lookedAt } from '../../../src/checks/form/coverage'
import { newDraft, withConfirmed, withText, withValue } from '../../../src/report/draft/draft'
import { nextYearDraft } from '../../../src/report/lastYear'
import { find } from '../../../src/report/find/find'
import { withReplaced } from '../../../src/report/find/replace'
import { formFrom } from '../../../src/recognise/form/formFrom'
import { recognise } from '../../../src/recognise/recognise'
import type { Template } from '../../../src/report/template/template'
import { plainLines } from '../../../src/report/text/prose'
import type { Report } from '../../../src/report/report'
import { starterProse } from '../../../src/report/text/starter'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'
import { completeReport, completeValues } from '../../fixtures/completeReport'
import { found, rewritten, typed } from './reports'
import { lawReport, zeros } from './statutoryReports'

/** Every figure filled, no sentence read. */
const filled = (): Report => ({ template: summary, draft: newDraft(summary, 'r', completeValues) })
const ids = (report: Report, rule: string): string[] =>
  check(report)
    .filter((one) => one.id.startsWith(`${rule}:`) && !isConfirmed(report.draft, one))
    .map(({ id }) => id.slice(rule.length + 1))

const TEXTS = [
  'overview',
  'proactive',
  'requests',
  'response',
  'outreach',
  'training',
  'siteInspection',
  'problems',
  'improvements',
]

describe('read-through: sentences of the form that nobody has read', () => {
  test('read-through: every section of untouched sentences is to be read, whatever figures are filled', () => {
    expect(ids(filled(), 'read-through')).toEqual(TEXTS)
    expect(ids({ template: statutory, draft: newDraft(statutory, 'r') }, 'read-through')).toEqual([
      'preamble',
      'overview',
      'others',
    ])
  })

  test('read-through: one word changed, and the section was read; changed back it was not', () => {
    const { draft, template } = filled()
    const starter = draft.sections['siteInspection']?.text
    if (!starter) throw new RangeError('the section has no text')
    const changed = plainLines(starter).map((line) => line.replace('予以通报问责', '予以通报'))
    const now = withText(draft, 'siteInspection', starterProse(changed))
    expect(ids({ template, draft: now }, 'read-through')).not.toContain('siteInspection')
    const back = withText(now, 'siteInspection', starterProse(plainLines(starter)))
    expect(ids({ template, draft: back }, 'read-through')).toContain('siteInspection')
  })

  test('read-through: a figure put into the sentence is a change as well', () => {
    const sentences = ['一是完善{district}清单。']
    const form = { ...summary, sections: [{ ...summary.sections[8], starter: sentences }] }
    const draft = newDraft(form, 'r')
    expect(ids({ template: form, draft }, 'read-through')).toEqual([form.sections[0]?.place])
    const other = withText(draft, 'problems', starterProse(['一是完善{year}清单。']))
    expect(ids({ template: form, draft: other }, 'read-through')).toEqual([])
  })

  test('read-through: it is confirmed for a year; in the next year’s report it is asked again', () => {
    const report = filled()
    const { id, basis } = found(report, 'read-through:requests')
    const read = { ...report, draft: withConfirmed(report.draft, id, basis) }
    expect(ids(read, 'read-through')).toEqual(TEXTS.filter((one) => one !== 'requests'))
    expect(ids(typed({ year: '2026' }, read), 'read-through')).toEqual(TEXTS)
    expect(ids({ ...read, draft: nextYearDraft(read, 'next') }, 'read-through')).toContain('requests')
  })
})

describe('read-through: words that are replaced everywhere', () => {
  const replacedAll = (report: Report, query: string, by: string): Report => ({
    template: report.template,
    draft: withReplaced(report, find(report, query, { cases: false, widths: false }), by).draft,
  })
  const state = (report: Report, section: string): string =>
    found(report, `read-through:${section}`).sentence.replace(/^“.*”的/u, '')

  test('read-through: they read no section for the official', () => {
    const report = replacedAll(filled(), '政府信息', '政务信息')
    expect(report.draft).not.toEqual(filled().draft)
    expect(ids(report, 'read-through')).toEqual(TEXTS)
    expect(state(report, 'overview')).toBe('文字只替换过个别词，还没通读，请通读，不符合实际的改掉')
    expect(state(report, 'siteInspection')).toContain('还是表样原文')
    // once more: the section was not read in between
    expect(ids(replacedAll(report, '政务信息', '政府信息资源'), 'read-through')).toEqual(TEXTS)
  })

  test('read-through: a word typed then reads it; what was typed before stays read', () => {
    const report = replacedAll(filled(), '政府信息', '政务信息')
    const lines = plainLines(report.draft.sections['overview']?.text ?? starterProse([]))
    const typedIn = withText(report.draft, 'overview', starterProse([...lines, '特此报告。']))
    const read: Report = { ...report, draft: typedIn }
    expect(ids(read, 'read-through')).toEqual(TEXTS.slice(1))
    expect(ids(replacedAll(read, '政务信息', '政府信息'), 'read-through')).toEqual(TEXTS.slice(1))
  })

  test('read-through: a confirmation stays', () => {
    const report = filled()
    const { id, basis } = found(report, 'read-through:overview')
    const read = { ...report, draft: withConfirmed(report.draft, id, basis) }
    expect(ids(replacedAll(read, '政府信息', '政务信息'), 'read-through')).toEqual(TEXTS.slice(1))
  })
})

test('read-through: sentences of the official’s own document are not called those of a form', () => {
  const source = '某街道2024年工作总结\n一、总体情况\n全年共受理诉求120件，办结118件。'
  const { form } = formFrom(source, recognise(source))
  const told = (template: Template): string =>
    check({ template, draft: newDraft(template, 'own') })
      .filter(({ severity }) => severity === 'unread')
      .map(({ sentence }) => sentence)
      .join()
  expect(told(form)).toContain('的文字还是原文件里的文字，请通读')
  expect(told({ ...form, unitForm: { id: 'u', issue: 1 } })).toContain('还是本单位格式的原文')
  expect(told({ ...form, base: 'statutory' })).toContain('还是表样原文')
})

describe('form-words: what the form says of one year', () => {
  test('form-words: each section asks once, also after the sentence beside it was changed', () => {
    expect(ids(filled(), 'form-words')).toEqual(['response', 'outreach', 'training'])
    expect(found(filled(), 'form-words:outreach')).toMatchObject({
      severity: 'warning',
      sentence:
        '表样原句里有“第十三届”、“余份”、“余人”，请核对是否符合 2025 年的情况：“…等方式，开展全市第十三届“5.15政务公开日”…”',
    })
  })

  test('form-words: it goes with the words, and is asked again for what is left', () => {
    const report = rewritten('outreach', ['开展第五届活动，共发放各类宣传资料{leaflets}余份。'], filled())
    expect(found(report, 'form-words:outreach').sentence).toContain('有“余份”，')
    const gone = rewritten('outreach', ['开展第五届活动，发放资料{leaflets}份。'], filled())
    expect(ids(gone, 'form-words')).not.toContain('outreach')
  })

  test('form-words: each phrase that a form names stands in its sentences, with the words in it', () => {
    for (const { sections } of [summary, statutory])
      for (const section of sections) {
        const lines = plainLines(starterProse(section.starter))
        for (const { words, within } of 'dated' in section ? section.dated : []) {
          expect(within).toContain(words)
          expect(lines.filter((line) => line.includes(within))).toHaveLength(1)
        }
      }
  })
})

describe('dated-term: plans and congresses of other years', () => {
  const asked = (sentence: string, year = '2025'): string[] =>
    check(lawReport({ ...zeros(), year }, { overview: [sentence] })).flatMap(({ id, sentence: said }) =>
      id.startsWith('dated-term:') ? [said] : [],
    )

  test.each([
    ['公开十三五规划纲要等信息5条。', '“十三五”是 2016 至 2020 年，报告年度是 2025 年'],
    ['公开“十三五”重点项目信息。', '“十三五”是 2016 至 2020 年'],
    ['深入学习贯彻党的十九大精神。', '“十九大”于 2017 年召开'],
    ['落实第十三届全国人大会议精神。', '“第十三届全国人大”任期是 2018 年起的五年'],
  ])('dated-term: %s is asked about', (sentence, said) => {
    expect(asked(sentence).join()).toContain(said)
  })

  test.each([
    ['公开“十四五”规划实施情况。', '2025'],
    ['围绕“十五五”规划编制征求公众意见。', '2024'],
    ['完成“十三五”规划总结评估。', '2021'],
    ['学习党的十九大、二十大精神。', '2025'],
    ['党的十八大以来，信息公开不断深化。', '2025'],
    ['学习党的二十大和二十届三中全会精神。', '2025'],
    ['公开十五五个项目、二十五项清单。', '2025'],
    ['办理第十四届全国人大三次会议建议2件。', '2025'],
  ])('dated-term: %s in the report for %s is no question', (sentence, year) => {
    expect(asked(sentence, year)).toEqual([])
  })

  test('dated-term: the form’s own 十三五规划纲要 is asked about in 2025 and passes in 2019', () => {
    expect(ids(filled(), 'dated-term')).toEqual(['proactive:十三五'])
    expect(ids(typed({ year: '2019' }, filled()), 'dated-term')).toEqual([])
  })
})

test('a short problem copied word for word from last year is told', () => {
  const before = withText(
    withValue(newDraft(statutory, 'old', { unit: '某某县人民政府' }), 'basics', 'year', '2024'),
    'problems',
    starterProse(['（一）存在的问题', '公开内容不够丰富，更新不及时。', '无']),
  )
  const copied = nextYearDraft({ template: statutory, draft: before }, 'next')
  const told = (sentences: readonly string[]): string[] =>
    check({ template: statutory, draft: withText(copied, 'problems', starterProse(sentences)) }).flatMap(
      ({ id, sentence }) => (id.startsWith('near-copy:') ? [sentence] : []),
    )
  expect(told(['（一）存在的问题', '公开内容不够丰富，更新不及时。']).join()).toContain(
    '有 1 段与 2024 年报告雷同',
  )
  expect(told(['（一）存在的问题', '公开渠道不多，解读形式单一。', '无'])).toEqual([])
})

test('未发现数字问题 says what was looked at, and what was not', () => {
  expect(lookedAt(completeReport(), true)).toBe(
    '核对了 51 个数据项、8 项数量关系、正文里能与数据项、表格对应的数字，表样原文已通读 9 节。文字是否属实，核对不了，请以实际工作为准。',
  )
  expect(lookedAt(filled(), true)).not.toContain('已通读')
  expect(lookedAt(completeReport(), false)).toContain('正文里的数字还没有核对。')
})

test('a blank or an empty paragraph is no word: the section is not read by it', () => {
  const { draft, template } = filled()
  const lines = plainLines(draft.sections['siteInspection']?.text ?? starterProse([]))
  const now = withText(draft, 'siteInspection', starterProse([...lines.map((line) => `${line} `), '']))
  expect(ids({ template, draft: now }, 'read-through')).toContain('siteInspection')
})
