import type {
  Applicant,
  DecisionKind,
  DisputeBlock,
  DisputeResult,
  DocumentKind,
  Outcome,
} from '../../../report/template/figureRoles'

/** What is done with requests or documents. */
export type Act =
  /** 收到, 受理: with or without what was carried over. */
  | 'receive'
  /** 新收: without what was carried over. */
  | 'receiveNew'
  /** 办结, 答复. */
  | 'close'
  /** 办理, 处理: may count what is not finished too. */
  | 'work'
  /** 结转; the period beside it tells from or to which year. */
  | 'carry'
  /** 正在办理, 未办结: is carried to the next year. */
  | 'pending'
  | 'make'
  | 'repeal'
  | 'valid'

/** The part that a word plays in a composition (compositions.ts). */
export type Stem =
  /** 掌握, 保存, 制作: with 未, what an office does not have. */
  | 'hold'
  /** 明确, 清楚 */
  | 'clear'
  /** 补正 */
  | 'supplement'
  /** 缴费 */
  | 'pay'
  | 'open'
  | 'provide'
  /** 完整, 全文 */
  | 'complete'
  /** 部分, 一部分 */
  | 'some'
  /** 直接, 径行: of suits without a review before. */
  | 'direct'

/** What a word means for the reader. */
export type Meaning =
  | { is: 'act'; act: Act }
  /** 政府信息公开申请: what follows is of requests. */
  | { is: 'requests' }
  /** 申请, 件: of requests where the text is about them already. */
  | { is: 'noun' }
  /** A thing that no table counts: 诉求, 留言, 主动公开. */
  | { is: 'other' }
  /** `or`: rows that the words mean as well, besides those that the form calls so. */
  | { is: 'rows'; rows: readonly Outcome[]; or?: readonly (readonly Outcome[])[] }
  | { is: 'columns'; columns: readonly Applicant[]; or?: readonly Applicant[] }
  | { is: 'cases'; blocks: readonly DisputeBlock[] }
  /** `decided`: all results but 尚未审结. */
  | { is: 'result'; result: DisputeResult | 'decided' }
  | { is: 'document'; document: DocumentKind }
  /** 行政许可, 行政处罚, 行政强制 of table two. */
  | { is: 'decision'; decision: DecisionKind }
  /** The unit and all that it reports on: 全区, 我局. */
  | { is: 'whole' }
  /** A way in which requests came: no table tells how many. */
  | { is: 'channel' }
  /** 群众, 单位和个人: applicants of any kind, so that 企业 beside it is no column. */
  | { is: 'anyone' }
  /** 尚有: what is worked on beside it is not finished. */
  | { is: 'still' }
  /** 信息处理费, 费用. */
  | { is: 'fee' }
  /** 行政事业性收费 of table two. */
  | { is: 'charges' }
  /** 及时, 超期: how something was done. */
  | { is: 'how' }
  /** `cross`: 跨年, from last year or to the next. */
  | { is: 'period'; period: 'last' | 'next' | 'this' | 'cross' }
  /** 文件: of the documents that the text is about, else a thing that no table counts. */
  | { is: 'papers' }
  /** 各2件: each of the things named before. */
  | { is: 'apiece' }
  /** 两项相加85件: what was told before, together. */
  | { is: 'both' }
  /** 不: denies the word behind it. */
  | { is: 'not' }
  /** Means something only with others: 掌握, 明确. */
  | { is: 'stem' }
  | {
      is:
        | 'part'
        | 'rest'
        | 'also'
        | 'all'
        | 'none'
        | 'each'
        | 'join'
        | 'sum'
        | 'change'
        | 'rate'
        | 'average'
        | 'rest-of-kind'
        | 'domain'
    }
  /** `domain`: what requests are about, 土地征收: as good as not known. */
  /** Adds nothing: 依法, 共, 已. */
  | { is: 'filler' }

/** One line of the lexicon: a meaning with its synonyms. */
export interface Word {
  means: Meaning
  words: readonly string[]
  stem?: Stem
  /** The words often mean something else: a difference is a question and no error. */
  unsure?: true
  /** A phrase in which the entry has to be found, and one in which it must not be; both are tests. */
  yes: string
  no: string
}

/** Every combination of a first and a last part: 全市, 全区 … */
export const each = (firsts: readonly string[], ends: readonly string[]): string[] =>
  firsts.flatMap((first) => ends.map((end) => first + end))

/** The words of a text in which blanks separate them. */
export const said = (words: string): string[] => words.trim().split(/\s+/u)

/** Words of rows of table three. */
export const rows = (
  means: readonly Outcome[],
  words: readonly string[],
  yes: string,
  no: string,
  unsure?: true,
): Word => ({ means: { is: 'rows', rows: means }, words, yes, no, ...(unsure && { unsure }) })
