import type { NumberMention } from '../tokens/numberMention'
import type { Statement } from '../tokens/quantity'
import type { Frame } from './subject'
import type { Topic } from '../lexicon/wordsOfRequests'

/** A statement that is compared only if the numbers of `on` are the tables': then it is about the same cases. */
export interface Conditional {
  statement: Statement
  on: readonly Statement[]
}

/** State while the numbers of a paragraph are read in order. */
export interface ParseContext {
  frame: Frame
  under: Topic | null
  text: string
  mentions: readonly NumberMention[]
  statements: Statement[]
  /** Cases of 复议 or 诉讼 that nothing ties to 信息公开. */
  unsure: Statement[]
  conditional: Conditional[]
  /** True while the sentences are about another body or a part of the unit, until one names the whole. */
  other: boolean
  /**
   * Range in which numbers do not count all requests: the sentence about a channel (通过网站收到), or the segment (up to ；)
   * about something else that was received (受理信访件). `beside`: requests were counted later in that segment, so that only
   * a sum (共办结182件) still includes both.
   */
  aside: Pick<NumberMention, 'sentence'> | (Pick<NumberMention, 'segment'> & { beside: boolean }) | null
}
