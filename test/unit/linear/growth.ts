import { nastyParagraphs } from '../../fixtures/nastyParagraphs'

/**
 * How the work of reading a text grows with it, as a factor from a thousand characters to sixteen thousand. What is linear takes 16
 * times as long, what is quadratic 256 times; the bar is the geometric mean of both, as far from the one as from the other. The work cannot be counted inside of the
 * browser's regular expressions, therefore the processor's time for both sizes is compared within one run: not the clock, which
 * counts other programs too. Only the least of some tries tells, and what is below some milliseconds counts as these, for so
 * much the compiler and the collector of memory take now and then.
 */
const [SMALL, MIDDLE, LARGE] = [1000, 4000, 16_000]
const BAR = 64
const FLOOR = 3
const TRIES = 6

let runs = 0

function timeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Every third of the nasty paragraphs, from the first, second or third on. */
export const thirdFrom = (first: 0 | 1 | 2): typeof nastyParagraphs =>
  nastyParagraphs.filter((_, nth) => nth % 3 === first)

/** Every third of them, for what takes long and reads all of them in one way. */
export const someParagraphs = thirdFrom(0)

/** Those of the nasty paragraphs, by name, with which the work grows by more than its length, with how much it takes. */
export function superLinear(
  read: (text: string, run: number) => unknown,
  paragraphs: typeof nastyParagraphs = nastyParagraphs,
): string[] {
  let found = 0
  return paragraphs.flatMap(([name, text]) => {
    // a number of its own for each run: nothing is known from the one before
    const timed = (chars: number): number => timeOf(() => read(text(chars), (runs += 1)))
    // what stays below the bar of the least needs no other size; what is found once may take hours the next time
    if (found === 0 && timed(LARGE) <= BAR * FLOOR) return []
    let [least, most] = [Infinity, Infinity]
    for (let tries = 0; tries < TRIES; tries += 1) {
      least = Math.min(least, timed(SMALL))
      const bar = BAR * Math.max(least, FLOOR)
      // what is over the bar with a quarter of the text would take hours with all of it
      const middle = timed(MIDDLE)
      most = Math.min(most, middle > bar ? middle : timed(LARGE))
      if (most <= bar) return []
    }
    found += 1
    return [`${name}: ${least.toFixed(1)} → ${most.toFixed(1)} ms`]
  })
}
