import type { Instead, Unproven } from '../../delivery/proof/unproven'

/** The official's word for a program file, by its name. */
function kindOf(file: string): string {
  if (file.endsWith('.gzip')) return '字体文件'
  return file.endsWith('.css') ? '样式文件' : '程序文件'
}

function happened(instead: Instead, server: string, kind: string): string {
  switch (instead.kind) {
    case 'nothing':
      return `连不上${server}，${kind}没有载入。`
    case 'missing':
      return `${server}没有发送${kind}（返回 ${instead.status}）。`
    case 'page':
      return `${server}发来的不是${kind}，而是网页，可能是登录页或防火墙页。`
    case 'type':
      return `${server}没有按正确的类型发送${kind}（发来的类型是“${instead.type}”）。`
    case 'altered':
      return `${server}发来的${kind}与本程序不符：不完整、被改动过，或是其他版本的文件。`
  }
}

/** The advice for the administrator of the server. */
function advice({ kind }: Instead, file: string): string {
  const wanted = `${file} 应按原样发送，设置样例在程序文件夹的 server 中`
  switch (kind) {
    case 'missing':
      return /\.(?:gzip|wasm)$/u.test(file)
        ? `请给 .gzip 和 .wasm 登记类型，${wanted}`
        : `请检查程序文件夹是否完整，${wanted}`
    case 'page':
      return `${file} 不应转到登录页或拦截页`
    case 'nothing':
    case 'type':
    case 'altered':
      return wanted
  }
}

/**
 * The sentence that says why a program file cannot be used, whose fault it is, and what to pass on to the
 * administrator.
 */
export function unprovenSentence({ file, host, instead }: Unproven): string {
  if (host === '') return '这个单文件版不完整或被改动过，请重新拷贝一份。'
  const said = happened(instead, `服务器（${host}）`, kindOf(file))
  // without an answer nothing is known of the server's settings
  if (instead.kind === 'nothing') return said
  return `${said}请把这句话转给网站管理员：${advice(instead, file)}。`
}
