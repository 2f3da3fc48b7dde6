import type { PhraseReading } from '../phrases/flows'
import type { NumberMention } from '../tokens/numberMention'
import type { DocumentKind } from '../../../report/template/figureRoles'
import { type Frame, subjectOf } from '../phrases/subject'
import { LINK } from '../lexicon/wordsOfRequests'

const KINDS: readonly { words: string; document: DocumentKind; name: string }[] = [
  { words: '(?:行政)?规范性文件', document: 'normative', name: '规范性文件' },
  { words: '(?:政府|地方政府|部门)?规章', document: 'regulations', name: '规章' },
]
const MAKE = '新?制发|制定出台|制定|新出台|出台|新制定|制定发布|制定印发'
/** 有效文件总数保持8件 */
const KEPT = '保持(?:在)?|维持(?:在)?|仍为|稳定在|达到?'
const kinds = KINDS.map(({ words, document, name }) => ({
  document,
  name,
  made: new RegExp(`(?:${MAKE})(?:了|的)?${LINK}(?:${words})${LINK}$`, 'u'),
  repealed: new RegExp(`废止(?:了|的)?${LINK}(?:${words})${LINK}$`, 'u'),
  valid: new RegExp(`(?:现行)?有效(?:的)?${LINK}(?:${words})(?:总[数量])?(?:${KEPT})*${LINK}$`, 'u'),
  named: new RegExp(words, 'u'),
  announced: new RegExp(`(?:市|省|区|县)政府(?:${words})$|行政${words}$`, 'u'),
}))
const COUNTS = [
  { count: 'made', before: new RegExp(`(?:${MAKE})${LINK}$`, 'u'), name: '制发' },
  { count: 'repealed', before: new RegExp(`废止(?:的)?${LINK}$`, 'u'), name: '废止' },
  {
    count: 'valid',
    before: new RegExp(`(?:现行有效(?:的)?|有效文件(?:总[数量])?(?:${KEPT})*)${LINK}$`, 'u'),
    name: '现行有效',
  },
] as const
/** Words by which the number is not the table's: 备案 counts what was sent in, 以区政府名义 only some of the documents. */
const OTHERWISE = /备案|审查|审核|评估|修订|修改|宣布|失效|名义|以上|历年|其中/u
/** 清理 counts the documents that were reviewed, up to the next verb of making: 2件 of 开展清理，制发2件 is the table's again. */
const CLEARED = new RegExp(`清理(?!.*(?:${MAKE}))`, 'u')

/**
 * Reads the documents of table two (X6); null for other numbers.
 * @param before the sentence up to the number's `lead`
 */
export function documentsOf(
  { lead, depth }: NumberMention,
  before: string,
  frame: Frame,
): PhraseReading | null {
  const said = before + lead
  // （含新制定5件，修改4件）counts in another way than the table
  if (OTHERWISE.test(said) || CLEARED.test(said) || /解读/u.test(lead) || depth > 0) return null
  for (const { document, name, made, repealed, valid, announced } of kinds) {
    const forms = { made, repealed, valid }
    for (const { count, name: verb } of COUNTS) {
      const match = forms[count].exec(lead)
      if (match) {
        const subject = subjectOf(lead.slice(0, match.index), frame)
        return { quantity: { kind: 'documents', document, count }, name: `${verb}${name}`, subject }
      }
    }
    if (/主动公开/u.test(said) && announced.test(lead))
      return {
        quantity: { kind: 'documents', document, count: 'announced' },
        name: `公开${name}`,
        subject: 'open',
      }
  }
  const named = kinds.filter((one) => one.named.test(before))
  const [only] = named
  if (!only || named.length > 1) return null
  const bare = COUNTS.find((one) => one.before.test(lead))
  if (!bare) return null
  const subject = subjectOf(lead.replace(bare.before, ''), frame)
  return {
    quantity: { kind: 'documents', document: only.document, count: bare.count },
    name: `${bare.name}${only.name}`,
    subject,
  }
}
