import { isOuter, withoutNumber } from './headings'
import { unitAlone, unitUnder } from './lines/unitLabels'
import { isOfBoth, isOfPlans, toComeIn } from './plans'
import type { RecognisedSection } from './recognised'

/** What the headings above a line say of its numbers. */
export interface Above {
  /** Index of the line that the heading stands in, 0 above the first. */
  under: number
  /** The heading's words, '' above the first; and the offset of the heading over it, -1 for none. */
  heading: string
  /** The words of those over it, '' for none. */
  outer: string
  parent: number
  /** The heading as the name of what is counted under it, '' where it is none. */
  subject: string
  /** The unit that the numbers have which bring none, and what they count. */
  counted: { unit: string; words: string }
  /** True under a heading of plans. */
  isPlanned: boolean
  /** From where in the line what is to come is said, where it is under a heading of plans. */
  toCome: number
}

/**
 * Follows the headings of a document, line by line.
 * @param year the report's
 */
export function headingReader(year: string) {
  /** The headings that the line stands under, the outermost first. */
  let path: RecognisedSection[] = []
  let under = 0
  let subject = ''
  let counted = { unit: '', words: '' }
  const plans = planReader(year)
  return {
    /**
     * The next line.
     * @param section the heading that it begins with
     * @param from where its text begins, after a heading or number
     */
    next(line: string, nth: number, section: RecognisedSection | undefined, from: number): Above {
      if (section) {
        path = [...path.filter(({ level }) => level < section.level), section]
        under = nth
        subject = subjectIn(section.heading)
        plans.enter(path.findLast(({ heading }) => isOfPlans(heading)) ?? null)
      }
      counted = countedUnder(counted, line, section?.heading)
      return {
        under,
        heading: withoutNumber(path.at(-1)?.heading ?? ''),
        outer: path
          .slice(0, -1)
          .map((one) => withoutNumber(one.heading))
          .join(' '),
        parent: path.at(-2)?.offset ?? -1,
        subject,
        counted,
        ...plans.next(line, from),
      }
    },
  }
}

/** Follows where plans begin under a heading such as 存在问题及下一步打算, which is of what is there as well. */
function planReader(year: string) {
  let planned: RecognisedSection | null = null
  let begun = false
  return {
    /** The lines that follow stand under this heading of plans, null for none. */
    enter(section: RecognisedSection | null): void {
      if (section !== planned) begun = false
      planned = section
    },
    next(line: string, from: number): Pick<Above, 'isPlanned' | 'toCome'> {
      if (!planned || !isOfBoth(planned.heading)) return { isPlanned: planned !== null, toCome: 0 }
      const toCome = begun ? 0 : from + toComeIn(line.slice(from), year)
      if (toCome < line.length) begun = true
      return { isPlanned: true, toCome }
    },
  }
}

/** What the numbers under a heading are counted in: 信息发布（单位：条）, or a line of its own. */
function countedUnder(
  before: { unit: string; words: string },
  line: string,
  heading: string | undefined,
): { unit: string; words: string } {
  if (heading === undefined) {
    const alone = unitAlone(line)
    return alone === '' ? before : { ...before, unit: alone }
  }
  const unit = unitUnder(heading)
  return unit !== '' || isOuter(heading) ? { unit, words: withoutNumber(heading) } : before
}

/** The heading of a list's item, as a name for what is under it: 1. 城市管理类。 */
const subjectIn = (heading: string): string => {
  const words = withoutNumber(heading)
    .replace(/[。:：]$/u, '')
    .replace(/(?:工作)?情况$|工作$|方面$/u, '')
  return words.length <= LONGEST_SUBJECT && !/[，,、]|^(?:主要|总体|基本|存在|其[他它])/u.test(words)
    ? words
    : ''
}
const LONGEST_SUBJECT = 10
