import { expect, test } from 'vitest'
import { likelyUnitKind } from '../../../src/report/unitKindOfName'
import { unitKinds } from '../../../src/templates/statutory/unitKinds'

test.each([
  ['沭阳县人民政府', 'county'],
  ['沈阳市和平区人民政府', 'county'],
  ['和平区政府', 'county'],
  ['鄂温克族自治旗人民政府', 'county'],
  ['淮安市人民政府', 'city'],
  ['江苏省人民政府', 'city'],
  ['内蒙古自治区人民政府', 'city'],
  ['延边朝鲜族自治州人民政府', 'city'],
  ['沭阳县发展和改革局', 'department'],
  ['淮安市人民政府（本级）', 'city'],
  ['江苏省财政厅', 'department'],
  ['武汉市汉阳区人民政府办公室', 'department'],
  ['国家发展改革委', 'department'],
  ['沭阳县卫生健康委员会', 'department'],
  ['江苏省人民政府国有资产监督管理委员会', 'department'],
  ['广州市海珠区官洲街道', 'street'],
  ['广州市海珠区官洲街道办事处', 'street'],
  ['沭阳县马厂镇人民政府', 'street'],
  ['马厂镇政府', 'street'],
  ['某某民族乡人民政府', 'street'],
])('a unit called %s is most likely of the kind %s', (unit, kind) => {
  expect(likelyUnitKind(unit, unitKinds)?.id).toBe(kind)
})

test.each(['', '局', '人民政府', '某某大学', '石嘴山高新技术产业开发区管理委员会', '太湖新城管委会', '某某'])(
  '%j does not tell',
  (unit) => {
    expect(likelyUnitKind(unit, unitKinds)).toBeNull()
  },
)
