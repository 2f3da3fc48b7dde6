/** What each built-in form is for, in a sentence, and how its first page looks: strokes on a page of 36 × 48. */
export const formWords: Readonly<Record<string, { words: string; drawing: string }>> = {
  statutory: {
    words: '法定格式：六个部分、三张表，按《条例》公布。',
    drawing: 'M10 7h16M6 13h24M6 17h17M6 22h24v19H6zM6 28h24M6 34.5h24M13 22v19M21.5 22v19',
  },
  summary: {
    words: '文字总结：在写好的句子里填数，没有表格。',
    drawing: 'M10 7h16M6 14h24M6 18.5h24M6 23h13M6 28h24M6 32.5h24M6 37h24M6 41.5h9',
  },
}
