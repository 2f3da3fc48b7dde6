import { figuresIn, plainLines, type ProseDoc, type ProseLine, proseLines } from '../../../report/text/prose'
import { entryAt, type Report, typedAt, yearOf } from '../../../report/report'
import type { Place } from '../../../report/template/template'
import { isSectionFor } from '../../../report/template/sectionRole'
import { runToEnd } from '../../../report/runToEnd'
import { type SpokenLine, spokenLine } from '../tokens/spokenLine'
import { type ReadLine, readLine } from './statements'
import { partsOf, stretchesOf } from '../tokens/stretches'
import type { Frame } from '../phrases/subject'
import { type Topic, topicOf } from '../lexicon/wordsOfRequests'

/** A parsed stretch of a section's text, and its position. */
export interface ReadStretch {
  read: ReadLine
  section: Place
  /** Index of its paragraph in `plainLines`, and the UTF-16 units of it that stand before the stretch. */
  line: number
  start: number
}

/** A sentence that is too long to be parsed; offsets count as in `plainLines`. */
export interface UnreadSentence {
  line: number
  from: number
  to: number
  /** How many numbers it holds, figures among them. */
  numbers: number
}

interface ReadText {
  key: string
  lines: readonly ReadStretch[]
  unread: readonly UnreadSentence[]
}

/** A stretch with its readings, by the topic of the heading above it. */
interface KnownLine {
  spoken: SpokenLine
  /** Topic of the heading that the stretch itself begins with. */
  heading: Topic | null
  under: Map<Topic | null, ReadLine>
}

/** Parsed stretches by their wording: a key changes one of them, and the others are not parsed again. */
const known = new Map<string, KnownLine>()
/** Stretches kept in the cache: about as many paragraphs as 400 pages have. */
const MOST_KEPT = 8000
const sections = new WeakMap<ProseDoc, ReadText>()

/** Year and unit of the report, to tell its own numbers from others. */
function frameOf(report: Report): Frame {
  return { year: yearOf(report), unit: typedAt(report, report.template.unit).trim() }
}

/**
 * The parsed text of a section: mostly a paragraph at a time, a long one in stretches of whole sentences. The objects
 * are the same while neither the text nor a figure in it changes.
 */
export const readSection = (report: Report, section: Place): readonly ReadStretch[] =>
  textOf(report, section)?.lines ?? []

/** The sentences of a section that are too long to be parsed. */
export const unreadSentences = (report: Report, section: Place): readonly UnreadSentence[] =>
  textOf(report, section)?.unread ?? []

const textOf = (report: Report, section: Place): ReadText | null => runToEnd(readingSteps(report, section))

/** Parses a section's text and yields after each stretch; null for a section without text. */
export function* readingSteps(report: Report, section: Place): Generator<undefined, ReadText | null> {
  const doc = report.draft.sections[section]?.text
  if (!doc) return null
  const frame = frameOf(report)
  const shown = (place: Place): string | null => {
    const entry = entryAt(report, place)
    return entry.kind === 'value' ? entry.shown : null
  }
  const whose = `${frame.year}|${frame.unit}`
  let under: Topic | null = isSectionFor(report.template, section, 'requests') ? 'requests' : null
  const key = [section, whose, under, ...figuresIn(doc).map((place) => `${place}=${shown(place)}`)].join('|')
  const before = sections.get(doc)
  if (before?.key === key) return before
  const plain = plainLines(doc)
  const lines: ReadStretch[] = []
  const unread: UnreadSentence[] = []
  for (const [line, paragraph] of proseLines(doc).entries()) {
    const words = plain[line] ?? ''
    const stretches = stretchesOf(words)
    const parts = partsOf(paragraph, stretches)
    let topic: Topic | null = null
    for (const [n, { from, to, numbers, tooLong }] of stretches.entries()) {
      if (tooLong) {
        unread.push({ line, from, to, numbers })
        continue
      }
      const part = parts[n] ?? paragraph
      const figures = part.inlines.flatMap((one) => (one.type === 'figure' ? [one.attrs.place] : []))
      const wording = [words.slice(from, to), whose, ...figures.map((place) => `${place}=${shown(place)}`)]
      const { spoken, heading, under: readings } = speak(wording.join('|'), part, shown)
      if (n === 0) under = heading ?? under
      const of: Topic | null = topic ?? under
      const read = readings.get(of) ?? readLine(spoken, frame, of)
      readings.set(of, read)
      lines.push({ read, section, line, start: from })
      // the next stretch of the paragraph goes on with this topic
      if (stretches.length > 1) topic = topicOf(spoken.text) ?? of
      yield
    }
  }
  const text = { key, lines, unread }
  sections.set(doc, text)
  return text
}

function speak(wording: string, line: ProseLine, shown: (place: Place) => string | null): KnownLine {
  const before = known.get(wording)
  if (before) return before
  if (known.size >= MOST_KEPT) known.clear()
  const spoken = spokenLine(line, shown)
  const fresh: KnownLine = { spoken, heading: headingTopic(spoken.text), under: new Map() }
  known.set(wording, fresh)
  return fresh
}

const NUMBER_OF_HEADING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|\d{1,2}[.、）])/u
const HEADING =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|\d{1,2}[.、）])?([^，。：；]{2,20}?)(?:方面|情况|工作)?(?:[。：\s]|(?=20\d{2}年)|$)/u
/** Words that a sentence says something by, and no heading has: 全年没有行政复议案件。 */
const TELLS =
  /没有|[未无均已共获]|全年|年内|本年|今年|收到|发生|\d|^(?:组织|开展|召开|举办|加强|强化|完善|严格|积极|认真|做好|推进|印发|制定|建立|依法|及时|持续|不断|对|将|在)/u

/** True for a paragraph of one short sentence, which tells something and is the heading of nothing. */
function isSentence(text: string): boolean {
  if (!text.endsWith('。') || text.indexOf('。') < text.length - 1) return false
  return TELLS.test(text.replace(NUMBER_OF_HEADING, ''))
}

/**
 * Topic of a paragraph's own heading, which holds for the next paragraphs too: （二）依申请公开。 `other` for a numbered heading
 * of no known topic, null for no heading.
 */
function headingTopic(text: string): Topic | null {
  const numbered = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/u.test(text)
  const heading = isSentence(text) ? undefined : HEADING.exec(text)?.[1]
  if (heading === undefined || /\d件/u.test(heading)) return numbered ? 'other' : null
  const topic = topicOf(heading)
  return topic ?? (numbered ? 'other' : null)
}
