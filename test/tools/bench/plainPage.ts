import { join } from 'node:path'
import type { ProseDoc } from '../../../src/report/text/prose'
import { completeReport, completeValues } from '../../fixtures/completeReport'
import { type Served, serveBuilt } from '../serveBuilt'

/** The whole report as one text. */
function wholeText(): ProseDoc {
  const { template, draft } = completeReport()
  const content: ProseDoc['content'] = []
  for (const { place, heading } of template.sections) {
    const text = draft.sections[place]?.text
    if (!text) continue
    content.push({ type: 'paragraph', content: [{ type: 'text', text: heading }] })
    content.push(...text.content)
  }
  return { type: 'doc', content }
}

/** Builds and serves the page that everything is compared with, and the page that times the checks. */
export function servePlainPage(): Promise<Served> {
  const root = join(import.meta.dirname, 'plain')
  return serveBuilt({
    configFile: false,
    root,
    base: './',
    define: { PLAIN_TEXT: JSON.stringify(wholeText()), PLAIN_VALUES: JSON.stringify(completeValues) },
    build: {
      target: 'chrome102',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [join(root, 'index.html'), join(root, 'checks.html')] },
    },
  })
}
