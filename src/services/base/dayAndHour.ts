/** `1月5日 09:30` of a time in ms since 1970, in the computer's time zone. */
export const dayAndHour = (time: number): string =>
  new Date(time).toLocaleString('zh-CN', {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
