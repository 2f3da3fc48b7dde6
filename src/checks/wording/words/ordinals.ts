import { type Hit, type WordingRule } from '../rule'

const NUMERALS = '一二三四五六七八九十'
const FIRST = /(?:^|[。；：，、\s（])([一二三四五六七八九十])是(?!否)/gu
/** 以下三个方面：, 存在三方面问题。: the number of what follows. */
const COUNTED =
  /([二两三四五六七八九十]|[2-9])(?:个)?(?:方面|大问题|项(?:工作|措施|任务)|类问题|点(?:问题|不足)|个问题)[^。；，：]{0,12}[：。，]/gu

const valueOf = (numeral: string): number =>
  numeral === '两' ? 2 : /\d/u.test(numeral) ? Number(numeral) : NUMERALS.indexOf(numeral) + 1

interface Ordinal {
  from: number
  value: number
}

/** The sequences of 一是, 二是, 三是 in a paragraph: each begins at 一是, the first one also at a later number. */
function runsOf(line: string): { runs: Ordinal[][]; nested: boolean } {
  const runs: Ordinal[][] = []
  let open: Ordinal[][] = []
  let nested = false
  for (const match of line.matchAll(FIRST)) {
    const from = match.index + match[0].length - 2
    const value = valueOf(match[1] ?? '')
    const last = open.at(-1)
    if (value === 1 || !last) {
      const run = [{ from, value }]
      // a list within an item begins before the item's end: 一是…以下三点：一是…
      const inside = last !== undefined && !line.slice(last.at(-1)?.from, from).includes('。')
      if (inside) nested = true
      open = inside ? [...open, run] : [run]
      runs.push(run)
      continue
    }
    const goesOn = open.findLastIndex((run) => run.at(-1)?.value === value - 1)
    if (goesOn >= 0) open = open.slice(0, goesOn + 1)
    open.at(-1)?.push({ from, value })
  }
  return { runs, nested }
}

function brokenRun(run: readonly Ordinal[], nested: boolean): Hit[] {
  return run.slice(1).flatMap(({ from, value }, i): Hit[] => {
    const before = run[i]?.value ?? 0
    if (value === before + 1) return []
    const expected = NUMERALS.charAt(before)
    const said = NUMERALS.charAt(value - 1)
    const sentence =
      value === before
        ? `“${said}是”写了两次，第二个应为“${expected}是”，请核实`
        : `“${NUMERALS.charAt(before - 1)}是”后面是“${said}是”，序号不连续，请核实`
    return [
      {
        from,
        to: from + 2,
        sentence,
        ...(value === before && before < 10 && !nested && { put: `${expected}是` }),
      },
    ]
  })
}

/** C10: 一是, 二是, 三是 without a gap, and as many as 三个方面 before them says. */
export const ordinals: WordingRule = {
  id: 'ordinals',
  name: '一是、二是的序号',
  severity: 'warning',
  find(line) {
    const { runs, nested } = runsOf(line)
    // a paragraph with one ordinal goes on in the next
    const hits = runs.flatMap((run) => brokenRun(run, nested))
    // `nested`: it is not clear which of two lists 三是 belongs to, so their lengths are not compared with 三个方面
    if (hits.length > 0 || nested) return hits
    const counts = [...line.matchAll(COUNTED)]
    return counts.flatMap(({ index, 0: words, 1: numeral = '' }, i): Hit[] => {
      const end = index + words.length
      const run = runs.find(([first]) => first?.value === 1 && first.from >= end - 1 && first.from <= end + 2)
      const stated = valueOf(numeral)
      if (!run || run.length < 2 || run.length === stated || (counts[i + 1]?.index ?? Infinity) < end)
        return []
      const sentence = `写明${words.replace(/[：。，]$/u, '')}，后面列出 ${run.length} 项，请核实`
      return [{ from: index, to: end - 1, sentence }]
    })
  },
  must: [
    ['一是加强领导；三是强化培训。', null],
    ['一是加强领导。二是强化培训。二是健全制度。', '一是加强领导。二是强化培训。三是健全制度。'],
    ['主要存在以下三个方面问题：一是主动公开不够；二是解读不多。', null],
    ['做好四项工作。一是加强领导；二是强化培训；三是健全制度。', null],
    ['一是领导，做到两点：一是学；二是讲。二是培训。二是监督。', null],
  ],
  mustNot: [
    '一是加强领导；二是强化培训；三是健全制度。',
    '存在以下两个方面问题：一是主动公开不够；二是解读不多。',
    '一是数量少，二是质量低。改进措施：一是增加数量；二是提高质量。',
    '二是强化培训。',
    '从三个方面：一是加强领导。',
    '这一是非问题',
    '一是强化领导，做到以下三点：一是学；二是讲；三是做。二是加强培训。',
    '一是领导，做到两点：一是学；二是讲。二是培训，做到两点：一是学；二是练。三是监督。',
    '一是问题。二是问题。下一步：一是改。二是改。三是改。',
  ],
}
