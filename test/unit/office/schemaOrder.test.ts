import { expect, test } from 'vitest'
import { treeOf } from './parts'
import { misplaced } from './schemaOrder'

test.each([
  ['<w:pPr><w:keepNext/><w:pStyle w:val="a"/></w:pPr>', 'w:pStyle in w:pPr'],
  ['<w:rPr><w:lang w:val="zh-CN"/><w:spacing w:val="6"/></w:rPr>', 'w:spacing in w:rPr'],
  ['<w:tcPr><w:vAlign w:val="center"/><w:tcW w:w="9"/></w:tcPr>', 'w:tcW in w:tcPr'],
  ['<w:tblPr><w:tblLayout/><w:tblW/></w:tblPr>', 'w:tblW in w:tblPr'],
  ['<w:sectPr><w:pgMar/><w:pgSz/></w:sectPr>', 'w:pgSz in w:sectPr'],
  ['<w:pPr><w:jc w:val="left"/><w:jc w:val="left"/></w:pPr>', 'w:jc in w:pPr'],
  ['<w:rPr><w:sound w:val="1"/></w:rPr>', 'w:sound in w:rPr'],
  ['<w:p><w:r/><w:pPr/></w:p>', 'w:pPr in w:p'],
])('%s is out of the order of the schema', (xml, fault) => {
  expect(misplaced(treeOf(xml))).toEqual([fault])
})
