import { expect, test } from 'vitest'
import { check } from '../../../../src/checks/check'
import { denials } from '../../../fixtures/sayings/denials'
import { lists } from '../../../fixtures/sayings/lists'
import { quantifiers } from '../../../fixtures/sayings/quantifiers'
import { repeats } from '../../../fixtures/sayings/repeats'
import { reportAlone, reportWith, type Saying, trueOf, untrueOf } from '../../../fixtures/sayings/saying'
import { type JudgedReport, reportOf } from '../../../tools/judge/reportOf'

const OF_TEXT = /^(?:X\d|C0[57]|C16|W8|other)/u

const saidOf = (report: JudgedReport): ReadonlySet<string> =>
  new Set(
    check(reportOf(report)).flatMap(({ id, severity, sentence }) =>
      OF_TEXT.test(id) ? [`${severity} ${id} ${sentence}`] : [],
    ),
  )

interface Score {
  all: number
  found: number
  missed: string[]
  /** What is said of sentences that agree with the tables. */
  said: string[]
}

function scoreOf(sayings: readonly Saying[]): Score {
  const score: Score = { all: 0, found: 0, missed: [], said: [] }
  const alone = new Map<string, ReadonlySet<string>>()
  for (const saying of sayings) {
    const [name, , text] = saying
    const known = alone.get(name) ?? saidOf(reportAlone(saying))
    alone.set(name, known)
    const before = saidOf(reportWith(saying, trueOf(text)))
    for (const one of before) if (!known.has(one)) score.said.push(`${trueOf(text)} ${one}`)
    for (const untrue of untrueOf(text)) {
      score.all += 1
      const isFound = [...saidOf(reportWith(saying, untrue))].some(
        (one) => !before.has(one) && !known.has(one),
      )
      if (isFound) score.found += 1
      else score.missed.push(untrue)
    }
  }
  return score
}

test.each([
  ['denials', denials, 0.9, 60],
  ['shares, ranks and changes in words', quantifiers, 0.9, 60],
  ['numbers said again', repeats, 0.7, 60],
  ['lists, their wholes and shares', lists, 0.9, 15],
] as const)(
  '%s: nothing is said of what is true, and most of what is untrue is found',
  (_, sayings, least, fewest) => {
    const { all, found, said, missed } = scoreOf(sayings)
    expect(said).toEqual([])
    expect(all).toBeGreaterThan(fewest)
    expect({ isEnough: found / all >= least, missed }).toEqual({ isEnough: true, missed })
  },
)
