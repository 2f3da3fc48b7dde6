import type { RecognisedKind } from '../../recognise/recognised'

/** A kind of value by name, and the one character that marks it in the text. */
interface KindName {
  name: string
  sign: string
}

/** Kinds of value by name, in the order in which they are offered. */
export const KIND_NAMES: Readonly<Record<RecognisedKind, KindName>> = {
  count: { name: '数量', sign: '数' },
  money: { name: '金额', sign: '元' },
  measure: { name: '带小数的量', sign: '量' },
  rate: { name: '百分比', sign: '率' },
  change: { name: '增减幅度', sign: '增' },
  score: { name: '分数', sign: '分' },
  year: { name: '年份', sign: '年' },
  month: { name: '月份', sign: '月' },
  monthDay: { name: '月日', sign: '日' },
  date: { name: '日期', sign: '期' },
  text: { name: '文字', sign: '文' },
}
