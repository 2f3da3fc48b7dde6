import { type Draft, withText } from '../../src/report/draft/draft'
import { figuresOf, type Report, statedFigures, typedAt, withValues, yearOf } from '../../src/report/report'
import type { Figure, Place } from '../../src/report/template/template'
import { proseLines, type ProseDoc, type ProseInline } from '../../src/report/text/prose'
import { parse } from '../../src/report/values/parse'
import { editedText } from '../../src/returned/editedText'
import type { Draw } from '../faults/simulation/random'

/** Something that a corrector does: one value, or one paragraph. Lines are those of the text that is edited. */
export type Edit =
  | { kind: 'value'; place: Place; typed: string }
  | { kind: 'words'; section: Place; line: number; inlines: readonly ProseInline[] }
  | { kind: 'added'; section: Place; behind: number; inlines: readonly ProseInline[] }
  | { kind: 'removed'; section: Place; line: number }

const WORDS = [
  '进一步',
  '成效明显',
  '据统计，',
  '（含乡镇）',
  '全区',
  '与此同时',
  '逐步',
  'A4 纸',
  '“双公开”',
  '三是',
]
const SENTENCES = [
  '加强了队伍建设。',
  '下一步将完善制度。',
  '全年召开会议三次。',
  '同比有所增长，其中A类较多。',
]

/** What is typed into a figure of a kind; never what is there. */
function typedFor({ kind }: Figure, draw: Draw): string {
  switch (kind) {
    case 'count':
      return String(draw.below(10_000))
    case 'money':
    case 'measure':
    case 'change':
      return String(draw.below(5000))
    case 'rate':
    case 'score':
      return String(draw.below(100))
    case 'month':
      return String(1 + draw.below(12))
    case 'monthDay':
      return `${1 + draw.below(12)}月${1 + draw.below(28)}日`
    case 'date':
      return `2026年${1 + draw.below(12)}月${1 + draw.below(28)}日`
    case 'text':
      return draw.one(['阳光街道', '信息中心', '和谐'])
    case 'year':
    case 'choice':
      return ''
  }
}

/** An inline text with words put somewhere into it, or some taken out. */
function reworded(inlines: readonly ProseInline[], draw: Draw): ProseInline[] {
  const texts = inlines.flatMap((one, i) => (one.type === 'text' && one.text.length > 3 ? [i] : []))
  if (texts.length === 0) return [...inlines, { type: 'text', text: draw.one(SENTENCES) }]
  const at = draw.one(texts)
  return inlines.flatMap((one, i): ProseInline[] => {
    if (i !== at || one.type !== 'text') return [one]
    const from = 1 + draw.below(one.text.length - 2)
    const left = draw.chance(0.4) ? from + draw.below(one.text.length - from) : from
    const text = one.text.slice(0, from) + (draw.chance(0.7) ? draw.one(WORDS) : '') + one.text.slice(left)
    return text === '' ? [] : [{ ...one, text }]
  })
}

/** Edits of a report as a corrector makes them: each paragraph and figure once at most. Not of the title, which no copy changes. */
export function randomEdits(report: Report, draw: Draw, most = 6): Edit[] {
  const { template, draft } = report
  const stated = statedFigures(report)
  const basics = new Set([template.unit, template.year, ...Object.values(template.closing)])
  const title = new Set(Array.from(template.reportTitle.matchAll(/\{(\w+)\}/gu), ([, place = '']) => place))
  const figures = [...figuresOf(template).values()].filter(
    ({ place, kind }) =>
      stated.has(place) && !basics.has(place) && !title.has(place) && kind !== 'year' && kind !== 'choice',
  )
  const texts = Object.entries(draft.sections).flatMap(([place, { text }]) =>
    text ? [{ place, lines: proseLines(text) }] : [],
  )
  const edits = new Map<string, Edit>()
  for (let nth = 1 + draw.below(most); nth > 0; nth -= 1) {
    const { place: section, lines } = draw.one(texts)
    const line = draw.below(Math.max(1, lines.length))
    const inlines = lines[line]?.inlines ?? []
    const key = `${section} ${line}`
    switch (draw.below(5)) {
      case 0:
      case 1: {
        if (figures.length === 0) break
        const figure = draw.one(figures)
        edits.set(figure.place, { kind: 'value', place: figure.place, typed: typedFor(figure, draw) })
        break
      }
      case 2:
        if (inlines.length > 0)
          edits.set(key, { kind: 'words', section, line, inlines: reworded(inlines, draw) })
        break
      case 3:
        if (lines.length > 0)
          edits.set(`${key} +`, { kind: 'added', section, behind: line, inlines: [sentence(draw)] })
        break
      default:
        if (lines.length > 1 && inlines.length > 0) edits.set(key, { kind: 'removed', section, line })
    }
  }
  return [...edits.values()]
}

const sentence = (draw: Draw): ProseInline => ({
  type: 'text',
  text: `${draw.one(WORDS)}${draw.one(SENTENCES)}`,
})

/** The draft as somebody leaves it who made the edits. */
export function edited(report: Report, edits: readonly Edit[]): Report {
  let draft: Draft = report.draft
  const sections = new Set(edits.flatMap((one) => (one.kind === 'value' ? [] : [one.section])))
  for (const section of sections) {
    const text: ProseDoc | null = draft.sections[section]?.text ?? null
    const own = edits.flatMap((one): Parameters<typeof editedText>[1][number][] => {
      if (one.kind === 'value' || one.section !== section) return []
      if (one.kind === 'added') return [{ line: null, behind: one.behind, inlines: one.inlines }]
      return [{ line: one.line, behind: one.line - 1, inlines: one.kind === 'words' ? one.inlines : null }]
    })
    if (text) draft = withText(draft, section, editedText(text, own))
  }
  const values = edits.flatMap((one) => (one.kind === 'value' ? [[one.place, one.typed] as const] : []))
  return { ...report, draft: withValues({ ...report, draft }, new Map(values)) }
}

/** The fewest of the edits with which something still fails, by leaving out one after another. */
export function fewest(edits: readonly Edit[], fails: (some: readonly Edit[]) => boolean): readonly Edit[] {
  for (const one of edits) {
    const fewer = edits.filter((other) => other !== one)
    if (fewer.length > 0 && fails(fewer)) return fewest(fewer, fails)
  }
  return edits
}

/** A value as its kind has it, whatever was typed: `3119` for `3,119`. */
export function valueOf(report: Report, place: Place): string {
  const figure = figuresOf(report.template).get(place)
  if (!figure) return ''
  const entry = parse(figure, typedAt(report, place), yearOf(report))
  return entry.kind === 'value' ? entry.shown : entry.kind === 'blank' ? '' : entry.typed.trim()
}
