import { describe, expect, test } from 'vitest'
import { inlinesOf } from '../../../src/report/text/starter'
import type { Figure, Rule, StarterBlock, Template } from '../../../src/report/template/template'
import { templateOf, templates } from '../../../src/templates'
import { summary } from '../../../src/templates/summary/summary'
import { fixture } from '../../fixtures/seed'

const template: Template = summary
const sentencesOf = (starter: readonly StarterBlock[]): string[] =>
  starter.flatMap((block) => (typeof block === 'string' ? [block] : block.items.flat()))
const placesIn = (sentence: string): string[] =>
  inlinesOf(sentence).flatMap((inline) => (inline.type === 'figure' ? [inline.attrs.place] : []))

const placesOf = (rule: Rule): readonly string[] => {
  switch (rule.kind) {
    case 'sum':
    case 'partsWithin':
      return [rule.total, ...rule.parts]
    case 'balance':
      return [...rule.left, ...rule.right]
    case 'atMost':
      return [rule.part, rule.whole]
    case 'percent':
      return rule.figures
    case 'fullRate':
      return [rule.rate, rule.part, rule.whole]
  }
}
const expressionOf = (rule: Rule): string => {
  switch (rule.kind) {
    case 'sum':
      return `${rule.total} = ${rule.parts.join(' + ')}`
    case 'balance':
      return `${rule.left.join(' + ')} = ${rule.right.join(' + ')}`
    case 'atMost':
      return `${rule.part} <= ${rule.whole}`
    case 'percent':
      return `0 <= ${rule.figures.join(', ')} <= 100`
    case 'partsWithin':
      return `sum <= ${rule.total}`
    case 'fullRate':
      return `${rule.rate} = 100 requires ${rule.part} = ${rule.whole}`
  }
}

/** The seed has no line under its text: 署名 and 成文日期 are optional. */
const counted = template.figures.filter(({ optional }) => !optional)

describe('the template is data', () => {
  test('it survives a structured clone unchanged, so there is no function in it', () => {
    expect(structuredClone(template)).toEqual(template)
    expect(JSON.parse(JSON.stringify(template))).toEqual(template)
  })

  test('each place is named once and is safe in a URL', () => {
    const places = [...template.sections, ...template.figures].map(({ place }) => place)
    expect(new Set(places).size).toBe(places.length)
    expect(places.filter((place) => !/^[A-Za-z]\w*$/u.test(place))).toEqual([])
  })

  test('labels are unique, since they name the inputs', () => {
    const labels = template.figures.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('it is found by its id, and an unknown id is not', () => {
    expect(templateOf('summary')).toBe(summary)
    expect(templateOf('form-of-2035')).toBeUndefined()
    expect(templates.map(({ title }) => title)).toEqual([
      '区年度信息公开政务工作总结报告',
      '政府信息公开工作年度报告',
    ])
  })
})

describe('sections', () => {
  test('places, headings and order are the form’s', () => {
    expect(template.sections.map(({ place, heading }) => ({ id: place, heading }))).toEqual(
      fixture.panels.map(({ id, heading }) => ({ id, heading })),
    )
  })

  test('the parts of 二、 are printed under it', () => {
    let chapter: string | undefined
    const under = template.sections.map((section) => {
      chapter = section.chapter ?? (section.level === 2 ? chapter : undefined)
      return { id: section.place, parent: chapter }
    })
    expect(under).toEqual(fixture.panels.map(({ id, parent }) => ({ id, parent })))
    expect(template.sections.filter((section) => section.chapter !== undefined)).toHaveLength(1)
  })

  test('levels follow the numbering of the headings', () => {
    for (const { heading, level } of template.sections)
      expect(level, heading).toBe(heading.startsWith('（') ? 2 : heading.includes('、') ? 1 : 0)
  })

  test('every printed section starts with sentences, every section says what belongs there', () => {
    for (const { level, starter, guidance, heading } of template.sections) {
      expect(starter.length > 0, heading).toBe(level > 0)
      expect(guidance, heading).toMatch(/。$/u)
    }
  })

  test('sentences name only figures of the template, and together all of them', () => {
    const named = template.sections.flatMap(({ starter }) => sentencesOf(starter).flatMap(placesIn))
    expect(new Set(named)).toEqual(new Set(counted.map(({ place }) => place)))
  })

  test('sentences have full-width punctuation and no blank left over', () => {
    for (const sentence of template.sections.flatMap(({ starter }) => sentencesOf(starter))) {
      expect(sentence).not.toMatch(/[,;:()[\]]/u)
      expect(sentence.replace(/\{\w+\}/gu, '')).not.toMatch(/[x×_]/iu)
    }
  })
})

describe('figures', () => {
  const byId = new Map(counted.map((figure): [string, Figure] => [figure.place, figure]))

  test.each(fixture.figures)('$id is the form’s $label', (given) => {
    expect(byId.get(given.id)).toMatchObject({
      label: given.label,
      kind: given.kind,
      unit: given.unit,
      section: given.panel,
    })
  })

  test('there are no others', () => {
    expect(byId.size).toBe(fixture.figures.length)
    expect(byId.size).toBe(51)
  })

  test('decimals and initial values are the form’s', () => {
    for (const { id, decimals, default: initial } of fixture.figures) {
      const figure = byId.get(id)
      expect(figure && 'decimals' in figure ? figure.decimals : undefined, id).toBe(decimals)
      expect(figure?.initial, id).toBe(initial)
    }
  })

  test('the title names the unit and the year', () => {
    expect(placesIn(template.reportTitle)).toEqual([template.unit, template.year])
    expect(byId.get(template.unit)?.label).toBe('单位名称')
    expect(byId.get(template.year)?.kind).toBe('year')
  })
})

describe('rules', () => {
  test('the eight ids and severities are the form’s, in its order', () => {
    expect(template.rules.map(({ id, severity }) => ({ id, severity }))).toEqual(
      fixture.rules.map(({ id, severity }) => ({ id, severity })),
    )
    expect(template.rules).toHaveLength(8)
  })

  test('they name figures of the template, each once in a rule', () => {
    const places = new Set<string>(template.figures.map(({ place }) => place))
    for (const rule of template.rules) {
      const named = placesOf(rule)
      expect(named.filter((place) => !places.has(place))).toEqual([])
      expect(new Set(named).size, rule.id).toBe(named.length)
    }
  })

  test('they say what the form’s expressions say', () => {
    const given = new Map(fixture.rules.map(({ id, expr }) => [id, expr]))
    for (const rule of template.rules) {
      if (rule.kind === 'partsWithin') continue
      const said = expressionOf(rule)
      expect(given.get(rule.id)?.startsWith(said), said).toBe(true)
    }
  })

  test('the parts of the portal’s total are the 条 figures of 主动公开, 重点工作 counted once', () => {
    const keyArea = template.rules.find(({ id }) => id === 'key-area-parts')
    const parts = keyArea?.kind === 'sum' ? keyArea.parts : []
    const total = template.rules.find((rule) => rule.kind === 'partsWithin')
    expect(new Set(total?.parts)).toEqual(
      new Set(
        template.figures
          .filter(({ section, unit }) => section === 'proactive' && unit === '条')
          .map(({ place }) => place)
          .filter((place) => place !== total?.total && !parts.includes(place)),
      ),
    )
  })
})
