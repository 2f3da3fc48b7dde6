/** Words by which a percentage is a change or a score, and no share. */
const OTHERWISE =
  /同比|环比|增长|增加|减少|下降|上升|提高|提升|降低|压减|增幅|降幅|净增|[较比](?:上|去|20)|按期|按时|及时|期限内|时限内|满意|知晓|覆盖|合格|达标|普及|解读|回应|分值|权重|考核|得分|公文|属性/u
/** 自然人占, 所占比例为, 比重达: behind them stands what it is a share of. */
const SHARE = /(?:所?占(?:比例?|到|了|据|全部)?|比例|比重|百分比)/u
/** 办结率, 准予公开率: before them stands what is counted. */
const RATE = /^(.{1,12}?)率(?:约|为|达到?|是|：|共)*$/u
/** 二者之和占, 合计占: of the numbers before. */
const TOGETHER = /(?:二者|两者|三者|两项|三项|两类|三类|合起来|合并|合计|之和|相加|以上|上述|总共|共计?)/u
const EACH = /分别|各|依次/u

/** What the words before a share say of it. */
export interface ShareWords {
  /** What is counted (`part`), and of which whole (`of`); '' where the words do not say it. */
  part: string
  of: string
  together: boolean
  each: boolean
  /** True for 办结率 and the like, for which the number that is counted need not be stated. */
  rate: boolean
}

/** 比例由52%提高到: what it was before. */
const BEGINS = /(?:由|从)(?:上一?年度?|去年|20\d{2}年度?|年初|原来)?(?:同期)?的?$/u

/** Reads the words between the last mark or number and a share; null for what is no share. */
export function shareWordsOf(words: string, inBracket: boolean): ShareWords | null {
  if (OTHERWISE.test(words) || BEGINS.test(words)) return null
  const rate = RATE.exec(words)
  const empty = { part: '', of: '', together: false, each: false, rate: false }
  if (rate) return { ...empty, part: rate[1] ?? '', rate: true, together: TOGETHER.test(rate[1] ?? '') }
  const share = SHARE.exec(words)
  if (!share) return words === '' && inBracket ? empty : null
  // 约占答复总数的六成: how exact it is, and not what is counted
  const part = words
    .slice(0, share.index)
    .replace(/^(?:大?约|大概|将近|接近|近|大致|基本|恰好?|正好|刚好)+$/u, '')
  return {
    ...empty,
    part,
    of: words.slice(share.index + share[0].length),
    together: TOGETHER.test(part),
    each: EACH.test(words),
  }
}
