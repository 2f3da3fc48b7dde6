/**
 * A paragraph that agrees with its tables, in which what they tell is marked: `收到申请{received:120}件` for a number,
 * `{denial:结转7件=>无结转}` for words that become untrue when they are replaced.
 */
export interface Mutation {
  /** Class of the phrase: received, outcome, share … */
  kind: string
  text: string
}

const MARK = /\{([a-z]+):([^{}]*?)\}/gu

/** The paragraph as it is printed. */
export const plainOf = (marked: string): string =>
  marked.replace(MARK, (_, _kind: string, words: string) => words.split('=>')[0] ?? '')

const shift = (number: string, by: number): string => {
  const decimals = number.split('.')[1]?.length ?? 0
  return (Number(number) + by / 10 ** decimals).toFixed(decimals)
}

/** The number one more, and with a slip of a key: its first two digits exchanged, or a digit typed twice. */
function wrongNumbers(number: string): string[] {
  if (number === '0') return ['1', '12']
  const [a = '', b = ''] = number
  const slip = /^\d\d/u.test(number) && a !== b && b !== '0' ? b + a + number.slice(2) : a + number
  return [shift(number, 1), slip]
}

/** The paragraph with one number or denial made wrong, for each that is marked. */
export function mutationsOf(marked: string): Mutation[] {
  return [...marked.matchAll(MARK)].flatMap((match) => {
    const [whole, kind = '', words = ''] = match
    const [right = '', untrue] = words.split('=>')
    const wrong = untrue === undefined ? wrongNumbers(right) : [untrue]
    const [before, behind] = [marked.slice(0, match.index), marked.slice(match.index + whole.length)]
    return wrong.map((one) => ({ kind, text: plainOf(before) + one + plainOf(behind) }))
  })
}
