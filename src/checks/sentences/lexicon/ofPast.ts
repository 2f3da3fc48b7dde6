const OF_PAST = /(?:上一?年度?|上年末|去年|年初|20\d{2}年度?)(?:同期)?[的为是有末底]{0,2}$/u

/** True where the words directly before a number give it to a year before: 上年为8件, 与2023年的196件相比. */
export const isOfPast = (lead: string): boolean => OF_PAST.test(lead)
