import type { Act, Meaning } from '../lexicon/word'
import type { Token } from '../tokens/tokens'
import { composed, type Said } from './composed'

type Named<K extends Meaning['is']> = Extract<Meaning, { is: K }>

/** The meanings of the words beside a number, whatever their order. */
export interface Content {
  /** Meanings in order. */
  said: readonly Said[]
  years: readonly number[]
  /** `unknown`: some words are not in the lexicon. `unsure`: some often mean something else. */
  unknown: boolean
  unsure: boolean
}

const SILENT = new Set<Meaning['is']>([
  'filler',
  'how',
  'anyone',
  'noun',
  'join',
  'sum',
  'all',
  'whole',
  'part',
  'rest',
  'each',
  'also',
  'still',
  'apiece',
])
/** Meanings that say what a number counts. */
export const TELLING = new Set<Meaning['is']>([
  'act',
  'rows',
  'columns',
  'cases',
  'result',
  'document',
  'decision',
  'charges',
  'rest-of-kind',
])

/** Drops columns of table three where the words mean applicants of any kind: 群众和企业递交的申请, or all kinds at once. */
function withoutAnyone(said: Content['said']): Content['said'] {
  const columns = said.flatMap(({ means }) => (means.is === 'columns' ? means.columns : []))
  const isAll = new Set(columns).size === APPLICANTS
  return isAll || said.some(({ means }) => means.is === 'anyone')
    ? said.filter(({ means }) => means.is !== 'columns')
    : said
}
const APPLICANTS = 6

/** Meanings that count as unknown words: they say nothing that a table knows. */
const STRANGE = new Set<Meaning['is']>(['domain', 'stem', 'not'])

/** The content of some words. */
export function contentOf(tokens: readonly Token[]): Content {
  const said: Said[] = []
  const years: number[] = []
  let [unknown, joined] = [false, false]
  for (const token of tokens) {
    if (token.kind === 'year') years.push(token.year)
    if (token.kind === 'unknown') unknown = true
    if (token.kind !== 'word') continue
    const { means, stem, unsure = false } = token.word
    if (means.is === 'join') joined = true
    if (means.is !== 'filler' && means.is !== 'noun' && means.is !== 'join') {
      said.push({ means, ...(stem && { stem }), unsure, joined, from: token.from, to: token.to })
      joined = false
    }
  }
  const all = composed(said)
  return {
    said: withoutAnyone(all.filter(({ means }) => means.is !== 'stem' && means.is !== 'not')),
    years,
    unknown: unknown || all.some(({ means }) => STRANGE.has(means.is)),
    unsure: all.some(({ unsure }) => unsure),
  }
}

/** True when the words say what a number counts. */
export const tells = ({ said }: Content): boolean => said.some(({ means }) => TELLING.has(means.is))

/** True when the words say nothing of what a number counts: 共, 其中, 全部. */
export const isSilent = ({ said }: Content): boolean => said.every(({ means }) => SILENT.has(means.is))

/** All meanings of one kind. */
export function allOf<K extends Meaning['is']>({ said }: Content, kind: K): Named<K>[] {
  return said.flatMap(({ means }) => (means.is === kind ? [means as Named<K>] : []))
}

/** True when the words have one of these meanings. */
export const has = (content: Content, kind: Meaning['is']): boolean =>
  content.said.some(({ means }) => means.is === kind)

/** What the words say was done with requests or documents. */
export const acts = (content: Content): Act[] => allOf(content, 'act').map(({ act }) => act)
