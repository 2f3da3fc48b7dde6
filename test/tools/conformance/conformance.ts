import { named, PdfFile, textOf } from './pdfFile'
import type { Rule } from './rule'
import { annotationRules } from './rules/annotationRules'
import { attachmentRules } from './rules/attachmentRules'
import { colourRules } from './rules/colourRules'
import { fileRules } from './rules/fileRules'
import { fontRules } from './rules/fontRules'
import { metadataRules, packetOf } from './rules/metadataRules'
import { structureRules } from './rules/structureRules'
import { tableRules } from './rules/tableRules'

/**
 * Rules of ISO 19005-2 level A (PDF/A-2a; of 19005-3 for what is attached) and ISO 14289-1 (PDF/UA-1) that a machine can see
 * and that concern what these files hold. What they cannot hold at all is not looked for: sound, video, forms, signatures.
 */
export const RULES: readonly Rule[] = [
  ...fileRules,
  ...colourRules,
  ...fontRules,
  ...metadataRules,
  ...attachmentRules,
  ...structureRules,
  ...tableRules,
  ...annotationRules,
]

/** What of a file breaks which rule: `A 6.1.3 the file is not encrypted`. */
export function breaches(file: PdfFile): string[] {
  return RULES.flatMap((one) =>
    one
      .breaches(file)
      .slice(0, 3)
      .map((what) => `${one.clause} ${one.says}${what === '' ? '' : `: ${what}`}`),
  )
}

/** What a file says that it keeps: `PDF/A-2A, PDF/UA-1`; '' for nothing. */
function declared(file: PdfFile): string {
  const packet = packetOf(file)
  const said = (tag: string): string | undefined => new RegExp(`<${tag}>([^<]*)<`, 'u').exec(packet)?.[1]
  const [part, level, ua] = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map(said)
  return [part && `PDF/A-${part}${level ?? ''}`, ua && `PDF/UA-${ua}`].filter(Boolean).join(', ')
}

/**
 * Proves that a file keeps what it declares, and that a file of the program with text declares it.
 * @throws an Error with what breaks which rule
 */
export function proveConformance(bytes: Buffer): string {
  const file = new PdfFile(bytes)
  const said = declared(file)
  const ours = textOf(file.at(file.trailer, 'Info', 'Producer')).startsWith('jsPDF')
  if (said === '' && ours && file.dicts().some((dict) => named(dict, 'Subtype') === 'Type0'))
    throw new Error('a file with text that declares no standard')
  const broken = said === '' ? [] : breaches(file)
  if (broken.length > 0) throw new Error(`${said} is declared and not kept:\n${broken.join('\n')}`)
  return said
}
