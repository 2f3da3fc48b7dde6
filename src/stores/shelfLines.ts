import { templateOf } from '../templates/index'
import type { ShelfRow, UnreadableRow } from '../storage/listShelf'
import type { MemoryDraft } from './memoryDrafts'
import { summaryOf } from './openDraft'

/** A draft as a line of the shelf. */
interface DraftLine {
  kind: 'draft'
  id: string
  title: string
  unit: string
  year: number | null
  filled: number
  stated: number
  updated: number
  /** 1 for the first draft of its title, 2 for the second: a copy has the same title until it is written on. */
  nth: number
  /** False for a draft that only this window has. */
  stored: boolean
}
export type ShelfLine = DraftLine | UnreadableRow

/** The lines of the shelf, last changed first. */
export function shelfLines(rows: readonly ShelfRow[], kept: readonly MemoryDraft[]): ShelfLine[] {
  const lines = [...kept.flatMap(memoryLine), ...rows.map(storedLine)]
  const titles = new Map<string, number>()
  for (const { line } of [...lines].sort((a, b) => a.created - b.created)) {
    if (line.kind === 'unreadable') continue
    line.nth = (titles.get(line.title) ?? 0) + 1
    titles.set(line.title, line.nth)
  }
  return lines.map(({ line }) => line).sort((a, b) => b.updated - a.updated)
}

interface Dated {
  line: ShelfLine
  created: number
}

function storedLine(row: ShelfRow): Dated {
  if (row.kind === 'unreadable') return { line: row, created: 0 }
  const { id, title, unit, year, filled, stated, updated, created } = row.head
  const template = templateOf(row.head.template)
  if (!template || row.head.templateVersion > template.version)
    return { line: { kind: 'unreadable', id, why: 'newer', title, updated }, created }
  const line: ShelfLine = {
    kind: 'draft',
    id,
    title,
    unit,
    year,
    filled,
    stated,
    updated,
    nth: 1,
    stored: true,
  }
  return { line, created }
}

function memoryLine({ draft, created, updated }: MemoryDraft): Dated[] {
  const template = templateOf(draft.template)
  if (!template) return []
  const summary = summaryOf({ template, draft })
  return [{ line: { kind: 'draft', id: draft.id, ...summary, updated, nth: 1, stored: false }, created }]
}
