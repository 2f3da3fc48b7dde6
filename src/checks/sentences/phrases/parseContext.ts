import type { NumberMention } from '../tokens/numberMention'
import type { Statement } from '../tokens/quantity'
import type { Frame } from './subject'
import type { Topic } from '../lexicon/wordsOfRequests'

/** A statement that is compared only where other numbers are what the tables say. */
export interface Conditional {
  statement: Statement
  on: readonly Statement[]
}

/** The state in which a paragraph is read from number to number. */
export interface ParseContext {
  frame: Frame
  under: Topic | null
  text: string
  mentions: readonly NumberMention[]
  statements: Statement[]
  /** Cases of 复议 or 诉讼 of which nothing says that they are about information. */
  unsure: Statement[]
  conditional: Conditional[]
  /** True while the sentences tell of another body or of a part. */
  other: boolean
  /**
   * The stretch that tells of a part (通过网站收到: its sentence) or of another kind (受理信访件: up to ；). `beside`: requests
   * were told behind it, so that only what is said of all together belongs to both.
   */
  aside: Pick<NumberMention, 'sentence'> | (Pick<NumberMention, 'segment'> & { beside: boolean }) | null
}
