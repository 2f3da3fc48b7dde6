/** Kinds of content of a copied document that are not its text. */
export type LeftOutKind =
  | 'comment'
  | 'footnote'
  /** Deleted with tracked changes. */
  | 'deleted'
  /** Struck through by hand. */
  | 'struck'
  | 'hidden'
  | 'header'
  | 'contents'
  | 'ruby'
  | 'textBox'
  | 'picture'
  | 'pageNumber'

/** Something that was left out, with its words ('' for a picture). */
export interface LeftOut {
  kind: LeftOutKind
  text: string
}

/** Name and measure word of each kind, in the order in which they are told. */
const NAMES: readonly (readonly [LeftOutKind, string, string])[] = [
  ['comment', '批注', '条'],
  ['footnote', '脚注', '处'],
  ['deleted', '修订中删除的文字', '处'],
  ['struck', '删除线文字', '段'],
  ['hidden', '隐藏文字', '段'],
  ['textBox', '文本框', '个'],
  ['contents', '目录', '行'],
  ['header', '页眉页脚', '处'],
  ['ruby', '注音', '处'],
  ['pageNumber', '页码', '个'],
  ['picture', '图片', '张'],
]

/** Counts by kind, 2 条批注、1 段删除线文字; '' for nothing. */
export const leftOutCounts = (left: readonly LeftOut[]): string =>
  NAMES.flatMap(([kind, name, measure]) => {
    const count = left.filter((one) => one.kind === kind).length
    return count > 0 ? [`${count} ${measure}${name}`] : []
  }).join('、')

/** The words of each one, under its kind's name: 批注：请核对数字. Page numbers are not listed. */
export const leftOutWords = (left: readonly LeftOut[]): string[] =>
  NAMES.flatMap(([kind, name]) =>
    left
      .filter((one) => one.kind === kind && kind !== 'pageNumber' && one.text !== '')
      .map(({ text }) => `${name}：${text}`),
  )
