import { expect, test } from 'vitest'
import { likelyUnitKind } from '../../../src/templates/likelyUnitKind'
import { statutory } from '../../../src/templates/statutory/statutory'

test.each([
  ['沈阳市生态环境局', 'department'],
  ['沈阳市生态环境局和平分局', 'department'],
  ['和平区发展和改革委员会', 'department'],
  ['市国有资产监督管理委员会', 'department'],
  ['辽宁省教育厅', 'department'],
  ['和平区卫健委', 'department'],
  ['沈阳市和平区人民政府办公室', 'department'],
  ['某县信访局（县委信访局）', 'department'],
  ['某市消防救援支队', 'department'],
  ['沈阳市和平区人民政府', 'county'],
  ['阜新蒙古族自治县人民政府', 'county'],
  ['某县政府', 'county'],
  ['鄂托克旗人民政府', 'county'],
  ['苏州市昆山市人民政府', 'county'],
  [' 上海市浦东新区 人民政府 ', 'county'],
  ['辽宁省人民政府', 'city'],
  ['内蒙古自治区人民政府', 'city'],
  ['重庆市人民政府', 'city'],
  ['延边朝鲜族自治州人民政府', 'city'],
  ['和平区南湖街道办事处', 'street'],
  ['东风路街办', 'street'],
  ['南湖街道', 'street'],
  ['和平区政府', 'county'],
  ['江苏省人民政府国有资产监督管理委员会', 'department'],
  ['国家发展改革委', 'department'],
  ['马厂镇政府', 'street'],
  ['朝阳区望京地区办事处', 'street'],
  ['某县城关镇人民政府', 'street'],
  ['某县回族乡政府', 'street'],
])('“%s” is most likely a unit of the kind %s', (name, kind) => {
  expect(likelyUnitKind(name)).toBe(kind)
  expect(statutory.unitKinds?.kinds.map(({ id }) => id)).toContain(kind)
})

test.each([
  ['昆山市人民政府', '设区的市 or 县级市'],
  ['江苏省昆山市人民政府', 'the province settles nothing'],
  ['景德镇市人民政府', '镇 is only in its name'],
  ['某经济技术开发区管理委员会', 'some file as a government'],
  ['某工业园区管委会', 'so do these'],
  ['某市驻京办事处', 'no 街道'],
  ['某村民委员会', 'no administrative body'],
  ['和平区', 'only a place'],
  ['某中学', 'no administrative body'],
  ['', 'nothing typed'],
])('“%s” says nothing sure: %s', (name) => {
  expect(likelyUnitKind(name)).toBeNull()
})
