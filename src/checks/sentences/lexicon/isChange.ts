import type { NumberMention } from '../tokens/numberMention'

const CHANGED =
  /(?:(?:增加|减少|增长|增多|上升|提高|下降|降低|多出|高出|多|少)(?:了|约)?|(?:同比|环比|[较比](?:上一?年度?|去年)(?:同期)?)(?:净)?[增减])$/u

/** True for the amount of a change, 较上年增加412条, which is neither a whole nor a part of one. */
export const isChange = ({ lead }: Pick<NumberMention, 'lead'>): boolean => CHANGED.test(lead)
