import { figuresIn, plainLines, type ProseDoc, type ProseLine, proseLines } from '../../report/prose'
import { entryAt, type Report, typedAt, yearOf } from '../../report/report'
import type { Place } from '../../report/template'
import { type SpokenLine, spokenLine } from './spokenLine'
import { type ReadLine, readLine } from './statements'
import type { Frame } from './subject'
import { type Topic, topicOf } from './wordsOfRequests'

/** A paragraph that was read under one heading or another. */
interface KnownLine {
  spoken: SpokenLine
  /** What its own heading says that it is about. */
  heading: Topic | null
  under: Map<Topic | null, ReadLine>
}

/** Paragraphs are read once per wording: a key changes one of them. */
const known = new Map<string, KnownLine>()
/** About as many paragraphs as 400 pages have. */
const MOST_KEPT = 8000
const sections = new WeakMap<ProseDoc, { key: string; lines: readonly ReadLine[] }>()

/** Whose report it is, as the sentences may call it. */
function frameOf(report: Report): Frame {
  return { year: yearOf(report), unit: typedAt(report, report.template.unit).trim() }
}

/** The paragraphs of a section, read; the same objects while neither its text nor a figure in it changes. */
export function readSection(report: Report, section: Place): readonly ReadLine[] {
  const doc = report.draft.sections[section]?.text
  if (!doc) return []
  const frame = frameOf(report)
  const shown = (place: Place): string | null => {
    const entry = entryAt(report, place)
    return entry.kind === 'value' ? entry.shown : null
  }
  const whose = `${frame.year}|${frame.unit}`
  const key = [whose, ...figuresIn(doc).map((place) => `${place}=${shown(place)}`)].join('|')
  const before = sections.get(doc)
  if (before?.key === key) return before.lines
  const plain = plainLines(doc)
  let under: Topic | null = section === 'requests' ? 'requests' : null
  const lines = proseLines(doc).map((line, i) => {
    const figures = line.inlines.flatMap((one) => (one.type === 'figure' ? [one.attrs.place] : []))
    const wording = [plain[i], whose, ...figures.map((place) => `${place}=${shown(place)}`)].join('|')
    const found = known.get(wording) ?? speak(wording, line, shown)
    under = found.heading ?? under
    const read = found.under.get(under) ?? readLine(found.spoken, frame, under)
    found.under.set(under, read)
    return read
  })
  sections.set(doc, { key, lines })
  return lines
}

function speak(wording: string, line: ProseLine, shown: (place: Place) => string | null): KnownLine {
  if (known.size >= MOST_KEPT) known.clear()
  const spoken = spokenLine(line, shown)
  const fresh: KnownLine = { spoken, heading: headingTopic(spoken.text), under: new Map() }
  known.set(wording, fresh)
  return fresh
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
