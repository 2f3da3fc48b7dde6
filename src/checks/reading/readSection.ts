import { proseLines, type ProseDoc } from '../../report/prose'
import { entryAt, type Report, typedAt, yearOf } from '../../report/report'
import type { Place } from '../../report/template'
import { spokenLine } from './spokenLine'
import { type ReadLine, readLine } from './statements'
import type { Frame } from './subject'
import { type Topic, topicOf } from './wordsOfRequests'

/** Paragraphs are read once per wording: a key changes one of them. */
const read = new Map<string, ReadLine>()
const MOST_KEPT = 6000
const sections = new WeakMap<ProseDoc, { key: string; lines: readonly ReadLine[] }>()

/** Whose report it is, as the sentences may call it. */
export function frameOf(report: Report): Frame {
  return { year: yearOf(report), unit: typedAt(report, report.template.unit).trim() }
}

/** The paragraphs of a section, read; the same objects while neither its text nor a figure in it changes. */
export function readSection(report: Report, section: Place): readonly ReadLine[] {
  const doc = report.draft.sections[section]?.text
  if (!doc) return []
  const lines = proseLines(doc)
  const frame = frameOf(report)
  const shown = (place: Place): string | null => {
    const entry = entryAt(report, place)
    return entry.kind === 'value' ? entry.shown : null
  }
  const stated = lines.flatMap(({ inlines }) =>
    inlines.map((one) => (one.type === 'figure' ? shown(one.attrs.place) : '')),
  )
  const key = JSON.stringify([frame.year, frame.unit, stated])
  const before = sections.get(doc)
  if (before?.key === key) return before.lines
  let under: Topic | null = section === 'requests' ? 'requests' : null
  const result = lines.map((line) => {
    const spoken = spokenLine(line, shown)
    under = headingTopic(spoken.text) ?? under
    const text = JSON.stringify([
      spoken.text,
      spoken.at,
      spoken.places.flatMap((place) => place ?? []),
      frame,
      under,
    ])
    let known = read.get(text)
    if (!known) {
      if (read.size > MOST_KEPT) read.clear()
      known = readLine(spoken, frame, under)
      read.set(text, known)
    }
    return known
  })
  sections.set(doc, { key, lines: result })
  return result
}

const HEADING =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|\d{1,2}[.、）])?([^，。：；]{2,20}?)(?:方面|情况|工作)?(?:[。：]|$)/u

/** What a paragraph's own heading says that it and the next ones are about: （二）依申请公开。 null for no heading. */
function headingTopic(text: string): Topic | null {
  const numbered = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/u.test(text)
  const heading = HEADING.exec(text)?.[1]
  if (heading === undefined || /\d件/u.test(heading)) return numbered ? 'other' : null
  const topic = topicOf(heading)
  return topic ?? (numbered ? 'other' : null)
}
