import { type Draft, withText, withValue } from '../draft/draft'
import { withStillUnread } from '../draft/stillUnread'
import { entryAt, figureAt, type Report, yearOf } from '../report'
import { fixedReason } from '../structure/fixed/fixedReason'
import { renamedSection } from '../structure/sections'
import type { Place } from '../template/template'
import { normalised } from '../text/normalised'
import { parse, written } from '../values/parse'
import { type Edit, editedLines, editedWords } from './edits'
import { type Hit, partsOf, quoted, spokenOf } from './find'
import { editsAround } from './wordsAround'

/** What came of replacing. */
export interface Replaced {
  draft: Draft
  /** How many hits were replaced. */
  done: number
  /** How many stay as they are. */
  left: number
  /** Why, each sentence once. */
  reasons: readonly string[]
}

/** The edits of all hits, put together before anything changes. */
interface Plan {
  texts: Map<Place, Map<number, Edit[]>>
  headings: Map<Place, { text: string; edits: Edit[] }>
  /** By figure; the same characters in several sentences are one edit. */
  values: Map<Place, { edits: Map<number, Edit>; hits: number }>
}

function planValue({ values }: Plan, figure: Place, edit: Edit): void {
  const known = values.get(figure) ?? { edits: new Map<number, Edit>(), hits: 0 }
  known.edits.set(edit.from, edit)
  known.hits += 1
  values.set(figure, known)
}

/** Plans a hit in a paragraph or a value; a sentence when it cannot be replaced. */
function planWords(plan: Plan, report: Report, hit: Hit, words: string): string | null {
  const { section, nth } = hit.line
  const parts = partsOf(hit)
  const [first] = parts
  if (parts.length === 1 && first?.place) {
    planValue(plan, first.place, { from: first.from, to: first.to, words })
    return null
  }
  const edits = editsAround(parts, words)
  if (!edits) {
    const held = parts.find(({ place }) => place)
    const label = held?.place ? figureAt(report.template, held.place).label : ''
    return `${quoted(hit)}里的“${held?.text ?? ''}”是数据项“${label}”的值，不随文字替换。只改文字，请在“替换为”里原样留着它；要改这个数，请单独查找它。`
  }
  const lines = plan.texts.get(section) ?? new Map<number, Edit[]>()
  lines.set(nth, [...(lines.get(nth) ?? []), ...edits])
  plan.texts.set(section, lines)
  return null
}

/** Plans a hit; a sentence when it cannot be replaced. */
function planHit(plan: Plan, report: Report, hit: Hit, words: string): string | null {
  const { line, from, to } = hit
  switch (line.kind) {
    case 'chapter':
    case 'label':
      return `${quoted(hit)}是表样固定的文字，不能替换。`
    case 'heading': {
      const text = spokenOf(line)
      const edit = { from, to, words }
      const heading = editedWords(text, [edit])
      const reason = fixedReason(report, line.section, { kind: 'rename', heading })
      if (reason !== null) return reason
      const known = plan.headings.get(line.section)?.edits ?? []
      plan.headings.set(line.section, { text, edits: [...known, edit] })
      return null
    }
    case 'value':
    case 'text':
      return planWords(plan, report, hit, words)
  }
}

/** The draft with a figure's value edited, or why that cannot be. */
function edited(
  { template, draft }: Report,
  from: Report,
  place: Place,
  edits: readonly Edit[],
): Draft | string {
  const figure = figureAt(template, place)
  if (figure.kind === 'choice') return `“${figure.label}”是从列表里选的，请到那里选。`
  const typed = normalised(editedWords(written(entryAt(from, place)), edits))
  const entry = parse(figure, typed, yearOf(from))
  if (entry.kind === 'wrong') return `“${figure.label}”没有替换：${entry.sentence}`
  return withValue(draft, figure.section, place, typed)
}

/**
 * The draft with new words in place of hits, which are of this very report. A hit within a figure's value is replaced there,
 * and so wherever the figure stands, if the new value is one of its kind; words beside a figure are replaced when the new words
 * keep its value; what the form prescribes stays, each with its reason. A section of the form's sentences is not read by it.
 */
export function withReplaced(report: Report, hits: readonly Hit[], by: string): Replaced {
  const { template } = report
  const words = normalised(by)
  const plan: Plan = { texts: new Map(), headings: new Map(), values: new Map() }
  const reasons = new Set<string>()
  let left = 0
  for (const hit of hits) {
    const reason = planHit(plan, report, hit, words)
    if (reason === null) continue
    reasons.add(reason)
    left += 1
  }
  let { draft } = report
  for (const [section, lines] of plan.texts) {
    const text = draft.sections[section]?.text
    if (text) draft = withText(draft, section, editedLines(text, lines))
  }
  draft = withStillUnread(template, report.draft, draft)
  for (const [place, { edits, hits: count }] of plan.values) {
    const next = edited({ template, draft }, report, place, [...edits.values()])
    if (typeof next !== 'string') {
      draft = next
      continue
    }
    reasons.add(next)
    left += count
  }
  // last: with another heading the form is the draft's own
  for (const [section, { text, edits }] of plan.headings)
    draft = renamedSection({ template: draft.form ?? template, draft }, section, editedWords(text, edits))
  return { draft, done: hits.length - left, left, reasons: [...reasons] }
}
