import type { FormTable } from './formLabels'
import { nameOf } from './nameOf'
import { oldLabelOf } from './oldForm'
import type { TableReading } from './readTable'
import type { ReadingNote } from '../model/reading'
import { fits, folded, similar } from './wording'

/** A label of the form, and the document's wording of it. */
interface Altered {
  printed: string
  found: string
}

/** More labels than this with other numbers are told in one note. */
const MANY = 3

/** Column headings and group names that the document words differently; row labels are in `reading.altered`. */
function alteredHeads(form: FormTable, { words, altered }: TableReading): Altered[] {
  const rows = new Set(form.rows.map(({ label }) => label))
  const taken = new Set(altered.values())
  const others = [...words].filter(
    ([word, said]) => !form.labels.has(word) && !oldLabelOf(said) && !taken.has(said),
  )
  const pairs: (Altered & { fit: number })[] = []
  for (const [known, printed] of form.labels) {
    if (words.has(known) || rows.has(printed)) continue
    for (const [word, found] of others) {
      const fit = Math.max(fits(word, known), nameOf(found) === nameOf(printed) ? 0.99 : 0)
      if (fit >= 0.55) pairs.push({ printed, found, fit })
    }
  }
  const used = new Set<string>()
  return pairs
    .sort((a, b) => b.fit - a.fit)
    .filter(({ printed, found }) => {
      if (used.has(`form ${printed}`) || used.has(`word ${found}`)) return false
      used.add(`form ${printed}`).add(`word ${found}`)
      return true
    })
}

/** Least likeness of a label with a slip; 行政复议无 is below it and is another text than 行政复议. */
const A_SLIP = 0.87

/** Words in a table that are neither its labels nor altered ones: what somebody wrote under it or into it. */
export function strayWords(form: FormTable, reading: TableReading): string[] {
  const names = [...form.labels.keys()]
  const told = new Set([
    ...reading.altered.values(),
    ...alteredHeads(form, reading).map(({ found }) => found),
  ])
  const isLabel = (word: string): boolean => {
    const said = folded(word)
    const name = nameOf(word)
    return (
      form.labels.has(said) ||
      oldLabelOf(word) !== null ||
      // a part of a label that a line break split
      names.some((one) => one.includes(said) || nameOf(one) === name || similar(nameOf(one), name) >= A_SLIP)
    )
  }
  return reading.others.filter((word) => !told.has(word) && !isLabel(word))
}

/**
 * Notes about the labels of a table: those of the 2019 form (C11), and those that are worded or numbered differently
 * (C12).
 */
export function labelNotes(form: FormTable, reading: TableReading): ReadingNote[] {
  const { section, name } = form
  const notes: ReadingNote[] = []
  if (reading.oldLabels.size)
    notes.push({
      kind: 'oldForm',
      section,
      sentence: `“${name}”表用的是 2019 年试行格式（国办公开办函〔2019〕60号）：${[...reading.oldLabels].map((one) => `“${one}”`).join('、')}；2021 年格式没有这些栏目，其中的数字列在下面，没有带入。`,
    })
  const all = [
    ...[...reading.altered].map(([printed, found]): Altered => ({ printed, found })),
    ...alteredHeads(form, reading),
  ]
  const numbers = all.filter(({ printed, found }) => nameOf(printed) === nameOf(found))
  const told = numbers.length > MANY ? all.filter((one) => !numbers.includes(one)) : all
  for (const { printed, found } of told)
    notes.push({ kind: 'label', section, sentence: `表内“${found}”与格式不同，格式是“${printed}”。` })
  if (numbers.length > MANY)
    notes.push({
      kind: 'label',
      section,
      sentence: `“${name}”表有 ${numbers.length} 个栏目的编号与格式不同，数字已按名称带入：${numbers.map(({ found }) => `“${found}”`).join('、')}。`,
    })
  return notes
}
