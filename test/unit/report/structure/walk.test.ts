import { expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { outline } from '../../../../src/pages/outline'
import { type Draft, withText, withValue } from '../../../../src/report/draft/draft'
import { isSameJson } from '../../../../src/report/draft/isSameJson'
import { lastYearOf, nextYearDraft } from '../../../../src/report/lastYear'
import { figureAt, figuresOf, type Report, typedAt } from '../../../../src/report/report'
import type { FigureShape } from '../../../../src/report/structure/acts'
import {
  mergedFigures,
  renamedFigure,
  retypedFigure,
  withFigure,
  withoutFigure,
  withoutRule,
  withSumRule,
} from '../../../../src/report/structure/figures'
import { numbered } from '../../../../src/report/structure/numbering'
import {
  asAnnex,
  indentedSection,
  movedSection,
  placedSection,
  renamedSection,
  withAnnex,
  withoutSection,
  withSection,
} from '../../../../src/report/structure/sections'
import { parted } from '../../../../src/report/template/annexes'
import { faultOf } from '../../../../src/report/template/faultOf'
import type { HeadingLevel, Place } from '../../../../src/report/template/template'
import { figuresIn } from '../../../../src/report/text/prose'
import { parseForm } from '../../../../src/storage/records/parse/parseForm'
import { statutory } from '../../../../src/templates/statutory/statutory'
import { completeReport } from '../../../fixtures/completeReport'
import { huaianReport } from '../../../fixtures/huaianReport'
import { frozen, reportOf } from './story'

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const HEADINGS = ['（一）新的一节', '机构和人员', '3.统计', ' ', '一、其他\n事项', '（9）附']
const SHAPES: readonly FigureShape[] = [
  { kind: 'count', unit: '件' },
  { kind: 'money', unit: '万元' },
  { kind: 'rate', unit: '%', decimals: 2 },
  { kind: 'text', unit: '' },
]

interface Step {
  draft: Draft
  /** Figures whose value may change. */
  touched: readonly Place[]
}

/** One random edit of a report. */
function edited(report: Report, random: () => number): Step {
  const one = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)]
    if (found === undefined) throw new RangeError('nothing to choose from')
    return found
  }
  const { sections, rules } = report.template
  const section = (): Place => one(sections).place
  const figure = (): Place => one(report.template.figures).place
  const level = (): HeadingLevel => one([1, 2, 3, 4] as const)
  const gone = figure()
  const structural = (draft: Draft, touched: readonly Place[] = []): Step => ({ draft, touched })
  switch (Math.floor(random() * 18)) {
    case 0:
    case 1:
      return structural(withSection(report, section(), { heading: one(HEADINGS), level: level() }).draft)
    case 2:
      return structural(withoutSection(report, section(), { under: random() < 0.3 }))
    case 3:
      return structural(renamedSection(report, section(), one(HEADINGS)))
    case 4:
    case 5:
      return structural(movedSection(report, section(), random() < 0.5 ? 'up' : 'down'))
    case 6:
      return structural(placedSection(report, section(), random() < 0.1 ? null : section()))
    case 7:
    case 8:
      return structural(indentedSection(report, section(), random() < 0.6 ? 1 : -1))
    case 9:
    case 10: {
      const label = random() < 0.5 ? '件数' : figureAt(report.template, gone).label
      return structural(withFigure(report, section(), { ...one(SHAPES), label }).draft)
    }
    case 11:
      return structural(retypedFigure(report, gone, one(SHAPES)))
    case 12: {
      const keep = figure()
      return structural(mergedFigures(report, keep, gone), [keep, gone])
    }
    case 13:
      return random() < 0.5
        ? structural(withoutFigure(report, gone), [gone])
        : structural(renamedFigure(report, gone, '件数'))
    case 14:
      return rules.length > 0 && random() < 0.3
        ? structural(withoutRule(report, one(rules).id))
        : structural(withSumRule(report, gone, [figure(), figure()]))
    case 15:
      return structural(withAnnex(report, one(HEADINGS)).draft)
    case 16:
      return structural(asAnnex(report, section(), random() < 0.6))
    default: {
      // the official writes: a figure stands in another text, or has another value
      const { section: own } = figureAt(report.template, gone)
      const place = section()
      const text = report.draft.sections[place]?.text
      if (!text || random() < 0.4)
        return structural(withValue(report.draft, own, gone, String(Math.floor(random() * 99))), [gone])
      const sentence = {
        type: 'paragraph' as const,
        content: [{ type: 'figure' as const, attrs: { place: gone } }],
      }
      return structural(withText(report.draft, place, { ...text, content: [...text.content, sentence] }))
    }
  }
}

/** Places of the figures in all texts of a draft, last year's too. */
const inTexts = (draft: Draft): Place[] =>
  [...Object.values(draft.sections), ...Object.values(draft.lastYear?.sections ?? {})].flatMap(({ text }) =>
    text ? figuresIn(text) : [],
  )

/** What must hold of every report. */
function expectWhole({ template, draft }: Report): void {
  const { sections, figures } = template
  expect(faultOf(template)).toBeNull()
  expect(Object.keys(draft.sections).toSorted()).toEqual(sections.map(({ place }) => place).toSorted())
  expect(inTexts(draft).filter((place) => !figuresOf(template).has(place))).toEqual([])
  expect(new Set(figures.map(({ label }) => label)).size).toBe(figures.length)
  expect(new Set(template.rules.map(({ id }) => id)).size).toBe(template.rules.length)
  for (const [i, { level }] of sections.entries())
    expect(level).toBeLessThanOrEqual((sections[i - 1]?.level ?? 0) + 1)
  // attachments are sections of level 1 behind all others
  const { text, annexes } = parted(sections)
  expect([...text, ...annexes.flatMap(({ section, under }) => [section, ...under])]).toEqual(sections)
  expect(annexes.filter(({ section }) => section.level !== 1)).toEqual([])
  for (const values of Object.entries(draft.sections))
    for (const figure of Object.keys(values[1].values))
      expect(figuresOf(template).get(figure)?.section).toBe(values[0])
}

/** The values of the figures that two reports have, but for some. */
function expectValuesKept(before: Report, after: Report, touched: readonly Place[]): void {
  const lost: Place[] = []
  const [old, now] = [lastYearOf(before), lastYearOf(after)]
  for (const place of figuresOf(before.template).keys()) {
    if (touched.includes(place) || !figuresOf(after.template).has(place)) continue
    if (typedAt(before, place) !== typedAt(after, place)) lost.push(place)
    if (old && now && typedAt(old, place) !== typedAt(now, place)) lost.push(place)
  }
  expect(lost).toEqual([])
}

const namesIn = ({ template }: Report): string[] => [
  ...template.sections.map(({ place }) => place),
  ...template.figures.map(({ place }) => place),
]

const EDITS = 250

test.each([
  ['summary', 1, () => nextYearDraft(completeReport(), 'd1')],
  ['summary', 2, () => completeReport().draft],
  ['statutory', 3, () => nextYearDraft(huaianReport(), 'd1')],
  ['statutory', 4, () => huaianReport().draft],
])('%s keeps whole through hundreds of edits (seed %i)', (form, seed, draft) => {
  const random = numbersFrom(seed)
  const first = reportOf(draft())
  /** Each state with every name that was ever in use on the way to it. */
  const states = [{ report: first, used: new Set(namesIn(first)) }]
  let changes = 0
  for (let i = 0; i < EDITS; i += 1) {
    const last = states.at(-1)
    if (!last) throw new RangeError('no state')
    if (states.length > 1 && random() < 0.1) {
      states.pop()
      continue
    }
    const copy = i % 25 === 0 ? structuredClone(last.report) : null
    const step = edited(last.report, random)
    // frozen before: an edit that changed its input would have thrown
    if (copy) expect(isSameJson(last.report, copy)).toBe(true)
    if (step.draft === last.report.draft) continue
    changes += 1
    const report = frozen(reportOf(step.draft))
    expectWhole(report)
    expectValuesKept(last.report, report, step.touched)
    const fresh = namesIn(report).filter(
      (name) => !namesIn(last.report).includes(name) && !name.endsWith('Chapter'),
    )
    expect(fresh.filter((name) => last.used.has(name))).toEqual([])
    states.push({ report, used: new Set([...last.used, ...namesIn(report)]) })
    if (i % 25 !== 0) continue
    const { template } = report
    if (template.id === 'own') expect(parseForm(structuredClone(template))).toEqual(template)
    expect(numbered(template.sections)).toEqual(template.sections)
    expect(() => [outline(report), check(report)]).not.toThrow()
  }
  expect(changes).toBeGreaterThan(EDITS / 5)
  const { template } = states.at(-1)?.report ?? first
  if (form === 'statutory')
    expect(template.sections.filter((section) => section.fixed).map(({ heading }) => heading)).toEqual(
      statutory.sections.map(({ heading }) => heading),
    )
})
