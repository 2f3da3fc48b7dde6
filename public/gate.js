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
    shown = say([sentence, '已保存的草稿不受影响。请按 Ctrl+F5 刷新；仍打不开的，请告诉技术人员。'], detail)
  }

  window.addEventListener(
    'error',
    function (event) {
      var from = event.target
      if (from && from.tagName === 'SCRIPT')
        failed('程序文件没有载入，可能是网络断开，或服务器正在更换版本。', from.src)
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
