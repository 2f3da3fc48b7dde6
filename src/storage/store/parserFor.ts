import { OWN_FORM } from '../../report/template/template'
import { lazily } from '../records/lazily'
import type { FormParser } from '../records/parse/formFor'
import { isRow } from '../records/upgrade'

const noParser: FormParser = () => {
  throw new RangeError('the draft has no form of its own')
}

/** Brings the parser for a draft with a form of its own. */
export async function parserFor(head: unknown): Promise<FormParser> {
  if (!isRow(head) || head['template'] !== OWN_FORM) return noParser
  return (await lazily(() => import('../records/parse/parseForm'))).parseForm
}
