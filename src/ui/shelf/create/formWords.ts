/** What each built-in form is for, in a sentence, by its id. */
export const formWords: Readonly<Record<string, string>> = {
  statutory: '法定格式，有三张表，按条例公布',
  summary: '文字总结，没有表格',
}
