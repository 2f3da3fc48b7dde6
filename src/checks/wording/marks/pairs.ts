import type { Hit, WordingRule } from '../rule'

const OPEN = '（《“〔「『【'
const CLOSE = '）》”〕」』】'
/** A list's number, which may have a closing bracket alone: 1）, 一） */
const LISTED = /(?:^|[。；：，、\s])[\d一二三四五六七八九十①-⑳a-zA-Z]{1,3}$/u

const one = (char: string, at: number): Hit => ({
  from: at,
  to: at + 1,
  sentence: `“${char}”没有配对，请核实`,
})

/** Brackets and quotation marks of a paragraph come in pairs. Only the first unpaired one is reported. */
export const pairs: WordingRule = {
  id: 'pairs',
  name: '括号和引号配对',
  severity: 'warning',
  find(line) {
    const open: { char: string; at: number }[] = []
    for (let at = 0; at < line.length; at += 1) {
      const written = line.charAt(at)
      const char = written === '(' ? '（' : written === ')' ? '）' : written
      if (OPEN.includes(char)) {
        // 《a《b》c》 is right, “a“b” is not
        if (char === '“' && open.some((other) => other.char === '“')) return [one(written, at)]
        open.push({ char, at })
        continue
      }
      const kind = CLOSE.indexOf(char)
      if (kind < 0) continue
      const wanted = OPEN.charAt(kind)
      if (open.at(-1)?.char === wanted) open.pop()
      else if (char === '）' && LISTED.test(line.slice(Math.max(0, at - 4), at))) continue
      else return [one(written, at)]
    }
    const [left] = open
    return left ? [one(line.charAt(left.at), left.at)] : []
  },
  must: [
    ['根据《条例的规定', null],
    ['受理50件（含上年结转3件，均已答复', null],
    ['受理50件含上年结转3件），均已答复', null],
    ['“互联网+政务服务', null],
    ['“放管服“改革”', null],
  ],
  mustNot: [
    '根据《条例》（以下简称《条例》）',
    '1）主动公开',
    '（一）主动公开',
    '“一网通办”和“跨省通办”',
    '政务(工作）信息',
    '《关于印发《办法》的通知》',
  ],
}
