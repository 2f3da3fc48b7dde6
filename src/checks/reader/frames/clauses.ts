import type { Token } from '../tokens/tokens'

/** The words between two marks. */
export interface Clause {
  tokens: readonly Token[]
  /** Number of its sentence (up to 。！？) and of its segment (up to ； too), counted from 0. */
  sentence: number
  segment: number
  /** Brackets that it stands in. */
  depth: number
}

/** Splits tokens into clauses at the marks. 、 joins words and ends no clause. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = []
  let [sentence, segment, depth] = [0, 0, 0]
  let own: Token[] = []
  const end = (): void => {
    if (own.length > 0) clauses.push({ tokens: own, sentence, segment, depth })
    own = []
  }
  for (const token of tokens) {
    if (token.kind !== 'mark') {
      own.push(token)
      continue
    }
    end()
    if ('。！？'.includes(token.mark)) [sentence, segment, depth] = [sentence + 1, segment + 1, 0]
    else if (token.mark === '；' && depth === 0) segment += 1
    else if (token.mark === '（') depth += 1
    else if (token.mark === '）') depth = Math.max(0, depth - 1)
  }
  end()
  return clauses
}

const ITEM = /^(?:[一二三四五六七八九]是|[1-9][.．、）]|第[一二三四五六七八九])/u

/** True for 三是部分申请办理周期偏长: an item of a list of problems, which has a topic of its own. */
export function beginsItem({ tokens }: Clause, text: string): boolean {
  const from = tokens[0]?.from ?? 0
  return ITEM.test(text.slice(from, from + 3))
}
