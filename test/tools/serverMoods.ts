import type { Answer } from './serveFolder'

/** How servers and what stands before them spoil files; each takes what a plain server would answer. */
export type Mood = (answer: Answer) => Answer

const LOGIN =
  '<!doctype html><html><head><title>统一认证</title></head><body><form>请登录</form></body></html>'

/** A gateway that lets nobody through and does not say so. */
export const loginPage: Mood = (answer) => ({
  ...answer,
  status: 200,
  headers: { ...answer.headers, 'Content-Type': 'text/html; charset=utf-8' },
  body: Buffer.from(LOGIN),
})

/** The same by way of another address on the same host, which answers for itself. */
export const toLogin: Mood = (answer) => ({
  status: 302,
  headers: { ...answer.headers, Location: '/login' },
  body: Buffer.alloc(0),
})

/** IIS, of a file whose type it does not know. */
export const unknownType: Mood = (answer) => ({
  status: 404,
  headers: { ...answer.headers, 'Content-Type': 'text/html' },
  body: Buffer.from('<!doctype html><html><body>404 - 找不到文件或目录。</body></html>'),
})

/** Content and type do not belong together. */
export const typed =
  (type: string): Mood =>
  (answer) => ({ ...answer, headers: { ...answer.headers, 'Content-Type': type } })

/** Announces what is compressed as compressed: a browser unpacks it on the way. */
export const announced: Mood = (answer) => ({
  ...answer,
  headers: { ...answer.headers, 'Content-Encoding': 'gzip' },
})

/** Loses the end, and does not say so. */
export const cutOff: Mood = (answer) => ({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) })

/** A bit falls over on the way. */
export const flipped: Mood = (answer) => {
  const body = Buffer.from(answer.body)
  const middle = Math.floor(body.length / 2)
  body[middle] = (body[middle] ?? 0) ^ 1
  return { ...answer, body }
}

/** Sends another file under this one's name. */
export const replacedBy =
  (body: Buffer): Mood =>
  (answer) => ({ ...answer, body })
