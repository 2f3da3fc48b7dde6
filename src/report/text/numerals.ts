const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A Chinese number below ten thousand: 三千一百二十, 一百零三, 十二. Null for what is none, such as 千百. */
export function numeralValue(numeral: string): number | null {
  let total = 0
  let last = Infinity
  let digit: number | null = null
  for (const char of numeral) {
    const step = STEPS[char]
    if (step === undefined) {
      if (digit !== null && digit !== 0) return null
      digit = DIGITS[char] ?? null
      if (digit === null) return null
      continue
    }
    if (step >= last || (digit === null && (step > 10 || total > 0)) || digit === 0) return null
    total += (digit ?? 1) * step
    digit = null
    last = step
  }
  return total + (digit ?? 0)
}
