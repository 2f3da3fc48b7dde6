import { OUTCOME_GROUPS } from '../../../report/template/figureRoles'
import { said, type Meaning, type Stem, type Word } from './word'

/**
 * Words that mean something only together and in this order: 并未 … 保存. No other word with a meaning of its own may stand
 * between them.
 */
export interface Composition {
  parts: readonly (readonly (Stem | Meaning['is'])[])[]
  means: Meaning
  unsure?: true
  /** A phrase in which the composition has to be found, and one in which it must not be; both are tests. */
  yes: string
  no: string
}

const NOT = ['not', 'none'] as const
const OPENED = ['open', 'provide'] as const
const row = (...rows: Extract<Meaning, { is: 'rows' }>['rows']): Meaning => ({ is: 'rows', rows })

/** Results of requests in words that are put together freely. */
export const compositions: readonly Composition[] = [
  { parts: [NOT, ['hold']], means: row('unable1'), yes: '经检索并未制作或者保存9件', no: '已保存9件' },
  { parts: [NOT, ['clear']], means: row('unable3'), yes: '补正后依旧不够清楚3件', no: '内容清楚3件' },
  { parts: [NOT, ['supplement']], means: row('other1'), yes: '到期没有补正4件', no: '补正4件' },
  { parts: [NOT, ['pay']], means: row('other2'), yes: '到期没有缴费2件', no: '缴费2件' },
  {
    parts: [NOT, ['provide']],
    means: row(...OUTCOME_GROUPS.unable),
    yes: '不能向其提供5件',
    no: '向其提供5件',
  },
  { parts: [['provide'], NOT], means: row(...OUTCOME_GROUPS.unable), yes: '提供不了5件', no: '提供5件' },
  {
    parts: [NOT, ['open']],
    means: row(...OUTCOME_GROUPS.deny),
    unsure: true,
    yes: '没有向申请人公开2件',
    no: '向申请人公开2件',
  },
  {
    parts: [['complete', 'all'], OPENED],
    means: row('granted'),
    yes: '完整提供给申请人9件',
    no: '提供给申请人9件',
  },
  {
    parts: [OPENED, ['complete', 'all']],
    means: row('granted'),
    yes: '提供全部信息12件',
    no: '提供信息12件',
  },
  { parts: [['some'], OPENED], means: row('partial'), yes: '将一部分内容提供2件', no: '将内容提供2件' },
  { parts: [OPENED, ['some']], means: row('partial'), yes: '提供部分信息2件', no: '提供信息2件' },
]

/** Words that are known only as parts of these. */
export const stems: readonly Word[] = [
  {
    means: { is: 'not' },
    words: ['不', '不能', '不够', '不了', '不会', '不再'],
    yes: '不属于4件',
    no: '属于4件',
  },
  {
    means: { is: 'stem' },
    stem: 'hold',
    words: said(`
      掌握 保存 制作 获取 持有 留存档案 存有 拥有 查到 检索到 查询到 查找到 找到 搜集 形成过 保管 生成
    `),
    yes: '检索到9件',
    no: '检查9件',
  },
  {
    means: { is: 'stem' },
    stem: 'clear',
    words: said(`
      明确 清楚 具体 清晰 明晰 明白 说得清 说清 说得清楚 说清楚
    `),
    yes: '内容明确3件',
    no: '说明3件',
  },
  {
    means: { is: 'stem' },
    stem: 'supplement',
    words: ['补正', '补充材料', '补正材料', '补齐材料', '补充说明'],
    yes: '补正3件',
    no: '补办3件',
  },
  {
    means: { is: 'stem' },
    stem: 'pay',
    words: ['缴费', '缴纳', '交费', '缴纳费用', '缴款', '付费'],
    yes: '缴费2件',
    no: '收费2件',
  },
  {
    means: { is: 'stem' },
    stem: 'complete',
    words: ['完整', '全文', '完全', '如实', '原文', '直接公开'],
    yes: '完整9件',
    no: '整理9件',
  },
  {
    means: { is: 'stem' },
    stem: 'some',
    words: [
      '部分',
      '一部分',
      '部分内容',
      '部分信息',
      '其中部分',
      '其中一部分',
      '区分后',
      '节选',
      '遮挡',
      '隐去',
      '去标识化',
    ],
    yes: '一部分2件',
    no: '全部2件',
  },
  {
    means: { is: 'how' },
    stem: 'direct',
    words: ['直接', '径直', '径行', '径自', '直接向法院', '径向法院'],
    yes: '直接的13件',
    no: '间接的13件',
  },
]
