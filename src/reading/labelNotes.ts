import type { FormTable } from './formLabels'
import { oldLabelOf } from './oldForm'
import type { ReadingNote } from './reading'
import { fits } from './wording'

/** Labels of the form that the document words otherwise (C12), each with the label that stands in its place. */
function alteredLabels(
  form: FormTable,
  words: ReadonlyMap<string, string>,
): { printed: string; found: string }[] {
  const others = [...words].filter(([word, said]) => !form.labels.has(word) && !oldLabelOf(said))
  const pairs: { printed: string; found: string; word: string; fit: number }[] = []
  for (const [known, printed] of form.labels) {
    if (words.has(known)) continue
    for (const [word, found] of others) {
      const fit = fits(word, known)
      if (fit >= 0.55) pairs.push({ printed, found, word, fit })
    }
  }
  const taken = new Set<string>()
  return pairs
    .sort((a, b) => b.fit - a.fit)
    .filter(({ printed, word }) => {
      if (taken.has(`form ${printed}`) || taken.has(`word ${word}`)) return false
      taken.add(`form ${printed}`).add(`word ${word}`)
      return true
    })
}

/** The notes about the labels of a table: those of the 2019 form, and those that were altered. */
export function labelNotes(
  form: FormTable,
  words: ReadonlyMap<string, string>,
  oldLabels: ReadonlySet<string>,
): ReadingNote[] {
  const { section, name } = form
  const old: ReadingNote[] = oldLabels.size
    ? [
        {
          kind: 'oldForm',
          section,
          sentence: `“${name}”表用的是 2019 年试行格式（国办公开办函〔2019〕60号）：${[...oldLabels].map((one) => `“${one}”`).join('、')}；2021 年格式没有这些栏目，其中的数字列在下面，没有带入。`,
        },
      ]
    : []
  const altered = alteredLabels(form, words).map(({ printed, found }): ReadingNote => ({
    kind: 'label',
    section,
    sentence: `表内“${found}”与格式不同，格式是“${printed}”。`,
  }))
  return [...old, ...altered]
}
