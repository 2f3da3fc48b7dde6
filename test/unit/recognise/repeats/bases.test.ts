import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../src/recognise/recognise'

const LAST =
  '一、工作情况\n空气质量优良天数比率为88.3%，读者活动286场，馆藏总量达到46.83万册，追回医保基金412.65万元。'
const reportOf = (plan: string): string => `云台县某局2024年工作总结\n${LAST}\n二、2025年工作计划\n${plan}`
/** Literals that are stated twice as one figure, years apart. */
const again = (text: string): string[] => {
  const { figures } = recognise(text)
  return figures.flatMap(({ id, group, kind, literal }) => (kind !== 'year' && id !== group ? [literal] : []))
}

describe('what a plan starts from is what was reached', () => {
  test.each([
    ['力争空气质量优良天数比率在2024年88.3%的基础上提高到88.8%以上。', ['88.3']],
    ['空气质量优良天数比率由88.3%提高到89%。', ['88.3']],
    ['读者活动保持在2024年286场的水平。', ['286']],
    ['使馆藏总量由目前的46.83万册增加到49万册。', ['46.83']],
    ['在2024年追回医保基金412.65万元的基础上，开展全覆盖检查。', ['412.65']],
    ['举办读者活动不少于今年的286场。', ['286']],
  ])('%s', (plan, joined) => expect(again(reportOf(plan))).toEqual(joined))

  test('but not what is to be reached, nor what another thing starts from', () => {
    expect(again(reportOf('空气质量优良天数比率达到88.3%。'))).toEqual([])
    expect(again(reportOf('讲座由286场增加到300场。'))).toEqual([])
  })

  test('its name is what it is of, without the words that lead to it', () => {
    const { figures } = recognise(reportOf('农资抽检由目前的35批次增加到50批次。'))
    expect(figures.find(({ literal }) => literal === '35')?.label).toBe('农资抽检')
  })
})
