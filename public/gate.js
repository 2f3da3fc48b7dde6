/*
 * Runs before the editor and in any browser, so it is written as old browsers read it. Where the editor cannot start it
 * says in words why and what to do, instead of leaving the page white.
 */
;(function () {
  'use strict'
  var app = document.getElementById('app')
  if (!app) return

  function line(text, style) {
    var p = document.createElement('p')
    p.style.cssText = style
    p.appendChild(document.createTextNode(text))
    return p
  }

  function say(sentences, detail) {
    var box = document.createElement('div')
    box.setAttribute('role', 'alert')
    box.style.cssText =
      'max-width:600px;margin:16vh auto 0;padding:28px 40px 32px;background:#fffefb;border:1px solid #e3e2dd;' +
      'border-radius:8px;color:#1d2328;font:15px/1.8 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif'
    box.appendChild(line('年报编辑器', 'margin:0 0 8px;font-size:18px;font-weight:600'))
    for (var i = 0; i < sentences.length; i += 1) box.appendChild(line(sentences[i], 'margin:8px 0 0'))
    if (detail)
      box.appendChild(line(detail, 'margin:16px 0 0;color:#68727b;font-size:13px;word-break:break-all'))
    while (app.firstChild) app.removeChild(app.firstChild)
    app.appendChild(box)
    return box
  }

  /* Without its place the editor does not start. */
  function refuse(sentences) {
    var box = say(sentences)
    app.id = 'closed'
    return box
  }

  /* Only a server can forbid that another page shows this one in a frame, where it could have clicks meant for itself. */
  if (window.top !== window.self) {
    var box = refuse([
      '年报编辑器被放在另一个网页里，为了防止误操作，在这里不打开。已保存的草稿不受影响。',
      '请点下面的链接，在单独的窗口里打开。',
    ])
    var link = document.createElement('a')
    link.href = location.href
    link.target = '_blank'
    link.rel = 'noopener'
    link.style.cssText = 'display:inline-block;margin:16px 0 0;color:#1f5fa8'
    link.appendChild(document.createTextNode('在新窗口打开年报编辑器'))
    box.appendChild(link)
    return
  }

  /* Browsers load no module by address from a disk; the one file has its script written into it. */
  if (location.protocol === 'file:' && document.querySelector('script[type="module"][src]')) {
    refuse([
      '这个网页不能从磁盘上直接打开。',
      '请打开单文件版“年报编辑器.html”，不用安装，在本机就能用；或者请管理员把整个文件夹放到网站服务器上，再用网址打开。',
    ])
    return
  }

  function isNew() {
    return (
      'noModule' in document.createElement('script') &&
      'showModal' in document.createElement('dialog') &&
      typeof structuredClone === 'function' &&
      typeof Object.hasOwn === 'function' &&
      typeof Array.prototype.at === 'function' &&
      typeof Array.prototype.findLast === 'function' &&
      typeof ResizeObserver === 'function' &&
      typeof AbortController === 'function'
    )
  }
  if (!isNew()) {
    refuse([
      '这个浏览器的内核太旧，打不开年报编辑器。',
      '360、QQ、搜狗等浏览器请先切换到“极速模式”（地址栏右边的图标），仍打不开的请升级到最新版。',
      '也可以安装 Edge 或 Chrome（102 版以上，Windows 7 请装 109 版）、奇安信可信浏览器，或 Firefox（115 版以上）。',
    ])
    return
  }

  var shown = null
  function started() {
    return app.firstChild !== null && app.firstChild !== shown
  }
  function failed(sentence, detail) {
    if (started()) return
    shown = say([sentence, SAFE + '请按 Ctrl+F5 刷新；仍打不开的，请告诉技术人员。'], detail)
  }

  var SAFE = '已保存的草稿不受影响。'

  /* What the server sends in place of a file; the words of src/ui/base/unprovenSentence.ts, which has not arrived. */
  function instead(response, text) {
    var server = '程序文件没有载入：服务器（' + location.host + '）'
    var type = response.headers.get('Content-Type') || ''
    var isPage = /^\s*</.test(text) || /html/.test(type)
    if (!response.ok || (isPage && text.indexOf('id="program-files"') >= 0))
      return server + '没有发送它（返回 ' + response.status + '），可能正在更换版本，或程序文件夹不完整。'
    if (isPage) return server + '发来的不是程序文件，而是网页，可能是登录页或防火墙页。'
    if (!/javascript|ecmascript|css/.test(type))
      return server + '没有按正确的类型发送它（发来的类型是“' + type + '”）。'
    return server + '发来的与本程序不符：不完整、被改动过，或是其他版本的文件。'
  }

  function explain(url) {
    fetch(url, { cache: 'no-store' })
      .then(function (response) {
        return response.text().then(function (text) {
          var sentences = [
            instead(response, text),
            '请把这句话转给网站管理员，并按 Ctrl+F5 刷新重试。' + SAFE,
          ]
          if (!started()) shown = say(sentences, url)
        })
      })
      .catch(function () {
        /* no answer: what is said already holds */
      })
  }

  /* True the first time, so that a page that fails again does not open anew for ever. */
  function isFirst(url) {
    try {
      if (sessionStorage.getItem('nianbao-again') === url) return false
      sessionStorage.setItem('nianbao-again', url)
      return true
    } catch (refused) {
      return false
    }
  }

  /* Nothing is typed yet: with the file as it should be the page opens anew, else it is said what came instead. */
  function askAgain(url, integrity) {
    fetch(url, { cache: 'reload', integrity: integrity }).then(
      function (response) {
        if (response.ok && !started() && isFirst(url)) location.reload()
        else explain(url)
      },
      function () {
        explain(url)
      }
    )
  }

  function missing(from) {
    var url = from.src || from.href
    /* without its styles the editor can hardly be used */
    if (from.tagName === 'LINK') app.id = 'closed'
    failed('程序文件没有载入，可能是网络断开，或服务器正在更换版本。', url)
    if (from.integrity) askAgain(url, from.integrity)
  }

  /* A script waits for the styles before it: by now they are there, or have failed before anyone could listen. */
  var styles = document.querySelectorAll('link[rel="stylesheet"]')
  for (var i = 0; i < styles.length; i += 1) if (!styles[i].sheet) missing(styles[i])

  window.addEventListener(
    'error',
    function (event) {
      var from = event.target
      if (from && from.tagName === 'SCRIPT') missing(from)
      else if (event.message) failed('年报编辑器没有能够启动。', event.message)
    },
    true
  )
  window.addEventListener('unhandledrejection', function (event) {
    failed('年报编辑器没有能够启动。', String(event.reason))
  })
  setTimeout(function () {
    if (started() || shown) return
    shown = line('正在打开年报编辑器…', 'margin:20vh 0 0;text-align:center;color:#68727b')
    app.appendChild(shown)
  }, 2000)
})()
