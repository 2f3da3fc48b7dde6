import { allOf, type Node } from './parts'

/** Children in the order of the schema (ECMA-376 part 1, transitional), as far as they are written. */
const ORDERS: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs strike noProof snapToGrid vanish color spacing w kern position sz szCs highlight u vertAlign lang',
  'w:tblPr':
    'tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tcMar': 'top left bottom right',
  'w:tcPr': 'cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign',
  'w:trPr': 'cantSplit trHeight tblHeader jc',
  'w:p': 'pPr bookmarkStart r sdt fldSimple bookmarkEnd',
  'w:r': 'rPr t tab br',
  'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  'w:tr': 'trPr tc',
  'w:tc': 'tcPr p',
  'w:sdt': 'sdtPr sdtContent',
  'w:sdtPr': 'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding text',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType cols vAlign titlePg docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:settings':
    'writeProtection view zoom mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore compat rsids themeFontLang decimalSymbol listSeparator',
}
/** Elements that may stand several times. */
const REPEATED = new Set(['tr', 'tc', 'p', 'style', 'footerReference', 'bookmarkStart', 'bookmarkEnd'])
/** What stands in any order behind the properties of a paragraph. */
const INLINES = new Set(['bookmarkStart', 'r', 'sdt', 'fldSimple', 'bookmarkEnd'])

/** What stands in a part where the schema has it not, or twice where it has it once. */
export function misplaced(root: Node): string[] {
  return allOf(root).flatMap(({ name, children }) => {
    const order = ORDERS[name]?.split(' ')
    if (!order) return []
    let last = -1
    return children.flatMap((child) => {
      const own = child.name.replace('w:', '')
      const at = order.indexOf(own)
      const isRight = at > last || (at === last && REPEATED.has(own)) || (name === 'w:p' && INLINES.has(own))
      last = Math.max(last, at)
      return isRight ? [] : [`${child.name} in ${name}`]
    })
  })
}
