import type { Run, TableBlock } from '../pages/blocks/block'
import { closingText, textOf } from '../pages/blocks/block'
import { outline } from '../pages/outline'
import type { Report } from '../report/report'
import type { Place } from '../report/template/template'
import { proseLines } from '../report/text/prose'

/** A line that the report prints. */
export interface ExpectedLine {
  /** `annex`: a name in 附件说明, an attachment's mark, a title in several lines. */
  kind: 'title' | 'heading' | 'paragraph' | 'closing' | 'annex'
  text: string
  /** '' for the title and what stands under the text. */
  section: Place
  /** Of a paragraph: which line of the section's text. */
  line: number
  /** Of a paragraph: its runs, and how many characters before its own words are a list's number or a heading in line. */
  runs: readonly Run[]
  prefix: number
  /** Of a line under the text: the figure that it shows. */
  figure: Place | null
}

/** What a report prints. */
export interface Expected {
  lines: readonly ExpectedLine[]
  tables: readonly { section: Place; block: TableBlock }[]
}

const NOTHING = { line: -1, runs: [], prefix: 0, figure: null } as const

/** The key of a block names its section, and its line or what it is. */
const keyOf = (key: string): [section: Place, rest: string] => {
  const dot = key.indexOf('.')
  return dot < 0 ? ['', key] : [key.slice(0, dot), key.slice(dot + 1)]
}

/** The lines and tables of a report as its pages show them. */
export function expectedLines(report: Report): Expected {
  const { template, draft } = report
  const sections = new Map(template.sections.map((section) => [section.place, section]))
  const lines: ExpectedLine[] = []
  const tables: { section: Place; block: TableBlock }[] = []
  for (const block of outline(report)) {
    const [section, rest] = keyOf(block.key)
    switch (block.kind) {
      case 'title':
        for (const text of block.lines) lines.push({ ...NOTHING, kind: 'title', section: '', text })
        break
      case 'heading':
        // a chapter is no section: it cannot be renamed
        lines.push({ ...NOTHING, kind: rest === 'heading' ? 'heading' : 'title', section, text: block.text })
        break
      case 'annexName':
        lines.push({ ...NOTHING, kind: 'annex', section: '', text: block.prefix + block.text })
        break
      case 'annex': {
        // a title in one line is renamed as a heading is
        const kind = block.lines.length === 1 ? 'heading' : 'annex'
        lines.push({ ...NOTHING, kind: 'annex', section, text: block.mark })
        for (const text of block.lines) lines.push({ ...NOTHING, kind, section, text })
        break
      }
      case 'closing': {
        const figure = rest === 'signature' ? template.closing.signature : template.closing.date
        // one that is broken over lines comes back in lines, each of which is no value
        for (const line of block.lines)
          lines.push({
            ...NOTHING,
            kind: 'closing',
            section: '',
            text: closingText(line),
            figure: block.lines.length > 1 ? null : figure,
          })
        break
      }
      case 'table':
        tables.push({ section, block })
        break
      case 'paragraph': {
        const line = Number(rest)
        const text = draft.sections[section]?.text
        const marker = text ? (proseLines(text)[line]?.marker ?? '') : ''
        const own = sections.get(section)
        const inLine = own?.runIn && line === 0 ? own.heading : ''
        const prefix = marker.length + inLine.length
        lines.push({
          kind: 'paragraph',
          section,
          line,
          runs: block.runs,
          prefix,
          figure: null,
          text: textOf(block),
        })
      }
    }
  }
  return { lines, tables }
}
