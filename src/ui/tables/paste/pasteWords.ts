import type { Section } from '../../../report/template/template'
import { called } from './called'
import type { PasteLook } from './pasteLook'
import type { NameNote } from '../match/pasteTargets'
import type { FillingPaste } from './pasting'

/** Most names that are listed one by one. */
const NAMED = 6

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, NAMED).map(called)
  return `${shown.join('、')}${names.length > NAMED ? `等 ${names.length} 个` : ''}`
}

/** `将按栏目名填入 3 行 2 列，共 6 格，不覆盖已填的格。` */
export function fillingWords({ by, look, position, prose }: FillingPaste, also: number): string {
  const { area, values, overwritten, refused } = look
  if (!area || values.size + also === 0) {
    const what = prose && !refused.length ? '复制的内容是文字，没有' : '复制的内容里没有'
    return `${what}可以填入的数字，表格没有改动。`
  }
  const over = overwritten.length ? `覆盖 ${overwritten.length} 个已填的格` : '不覆盖已填的格'
  const cells = `${values.size + also} 格，${over}。`
  // by name they need not lie side by side
  if (by === 'name' && position) return `将按栏目名填入 ${cells}`
  return `将填入 ${area.bottom - area.top + 1} 行 ${area.right - area.left + 1} 列，共 ${cells}`
}

function nameWords(notes: readonly NameNote[]): string[] {
  const unknown = notes.flatMap(({ name, match }) => (match.kind === 'unknown' ? [name.text] : []))
  return [
    ...(unknown.length ? [`表里没有${listed(unknown)}，不填。`] : []),
    ...notes.flatMap(({ name, match, printed }) => {
      switch (match.kind) {
        case 'unknown':
          return []
        case 'several':
          return [`${called(name.text)}在表里有 ${match.times} 处，分不清是哪一处，不填。`]
        case 'repeated':
          return [`${called(name.text)}在复制的内容里有 ${match.times} 处，分不清取哪一处，不填。`]
        case 'found':
          return [`${called(name.text)}按${called(printed)}填。`]
      }
    }),
  ]
}

const cellWords = ({ dashes, blanks, outside }: PasteLook): string[] => [
  ...(dashes ? [`${dashes} 格是“-”“/”或“无”，按 0 填。`] : []),
  ...(blanks ? [`${blanks} 格是空的，原来的内容不变。`] : []),
  ...(outside ? [`${outside} 格超出了表格或落在合并的格里，放不下，不填。`] : []),
]

/** What stands against filling in a block that is a row short; '' for nothing. */
export function missingRowWords({ missing }: FillingPaste): string {
  if (!missing) return ''
  const few = `表格有 ${missing.rows} 行，复制的只有 ${missing.pasted} 行`
  const which = `最后 ${missing.rows - missing.pasted} 行不填`
  switch (missing.sums) {
    case 'shifted':
      return `${few}，照此填入各列合计对不上：看来少复制了 ${missing.rows - missing.pasted} 行，从那里起下面的数都会错行。请连同行名一起复制。`
    case 'unknown':
      return `${few}，${which}。如果少的是中间的行，下面的数都会错行，请核对。`
    case 'whole':
      return `${few}，${which}；填入的各列合计对得上。`
  }
}

/** Where the two ways part, or why there is only one; '' where neither is to be said. */
export function partingWords({ strange, parting }: FillingPaste): string {
  const lost = [...(strange.rows ? ['各行'] : []), ...(strange.columns ? ['各列'] : [])].join('、')
  const by = lost ? `复制来的${lost}名称在表里都找不到，${lost}只能按位置填，请核对。` : ''
  return parting + by
}

/** What else there is to know before a block is filled in. */
export function pasteNotes({ look, by, notes, labels, prose, parting }: FillingPaste): string[] {
  const taken = [
    ...(labels.rows ? [`${labels.rows} 行`] : []),
    ...(labels.columns ? [`${labels.columns} 列`] : []),
  ].join('、')
  return [
    ...(parting ? nameWords(notes) : nameWords(notes.filter(({ match }) => match.kind !== 'found'))),
    ...(taken ? [`复制来的 ${taken}是栏目名，${by === 'name' ? '只用来对位' : '不填'}。`] : []),
    ...(prose ? [`复制来的 ${prose} 行是文字，不填。`] : []),
    ...cellWords(look),
  ]
}

/** `这是表三，请到“三、收到和处理政府信息公开申请情况”粘贴。` */
export function otherTableWords({ heading }: Section): string {
  const [number = ''] = heading
  return `这是表${number}，请到“${heading}”粘贴。这里没有改动。`
}
