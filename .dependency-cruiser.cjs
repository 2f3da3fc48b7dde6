// The rooms of ARCHITECTURE.md, checked: which folder may import which, type imports and cycles included.
const rooms = {
  report: [],
  delivery: [],
  timing: [],
  compression: [],
  templates: ['report'],
  checks: ['report'],
  pages: ['report'],
  import: ['report'],
  recognise: ['report'],
  docx: ['report', 'compression'],
  storage: ['report', 'compression'],
  prose: ['report', 'import'],
  export: ['report', 'pages', 'delivery', 'compression'],
  services: ['report', 'templates', 'checks', 'pages', 'storage', 'timing'],
  stores: ['report', 'templates', 'checks', 'pages', 'storage', 'services', 'timing'],
  ui: [
    'report',
    'templates',
    'checks',
    'pages',
    'import',
    'prose',
    'export',
    'services',
    'stores',
    'delivery',
    'timing',
  ],
}
/** Within a room of many folders: which of them may import which; '.' are the files beside the folders. */
const inner = {
  report: {
    template: [],
    text: ['template'],
    values: ['template', 'text'],
    draft: ['template', 'text'],
    '.': ['template', 'text', 'values', 'draft'],
    compare: ['.', 'template', 'text', 'values', 'draft'],
    structure: ['.', 'template', 'text', 'values', 'draft'],
  },
  import: {
    model: [],
    printed: ['model'],
    pdfText: [],
    pieces: ['model', 'printed', 'pdfText'],
    tables: ['model'],
    parts: ['model', 'tables'],
    sentences: ['model', 'pieces', 'tables', 'parts', 'pdfText'],
    '.': ['model', 'pdfText', 'pieces', 'tables', 'parts', 'sentences'],
  },
  docx: {
    model: [],
    zip: ['model'],
    xml: ['model'],
    parts: ['model', 'zip', 'xml'],
    numbers: ['parts'],
    story: ['model', 'xml', 'parts', 'numbers'],
    '.': ['model', 'zip', 'xml', 'parts', 'numbers', 'story'],
  },
  recognise: {
    '.': [],
    form: ['.'],
    corrections: ['.'],
  },
  pages: {
    blocks: [],
    tables: ['blocks'],
    fit: ['blocks', 'tables'],
    '.': ['blocks', 'tables', 'fit'],
  },
  prose: {
    input: [],
    figure: ['input'],
    paste: [],
    '.': ['input', 'figure', 'paste'],
  },
  storage: {
    records: [],
    local: ['records'],
    idb: ['records', 'local'],
    files: ['records', 'local'],
    replica: ['records', 'local', 'idb'],
    store: ['records', 'local', 'idb', 'replica'],
  },
  services: {
    base: [],
    repository: ['base'],
    tabs: ['base', 'repository'],
    recovery: ['base', 'repository', 'tabs'],
    versions: ['base', 'repository'],
    session: ['base', 'repository', 'tabs', 'recovery', 'versions'],
    list: ['base', 'repository', 'recovery', 'session'],
    backup: ['base', 'repository', 'tabs', 'recovery', 'versions', 'session', 'list'],
  },
}
/** The files of a folder of a room, as a pattern. */
const inside = (room, folder) => (folder === '.' ? `^src/${room}/[^/]+$` : `^src/${room}/${folder}/`)
const core = ['report', 'templates', 'checks', 'pages', 'import', 'recognise']
const homes = {
  dexie: 'storage',
  valibot: 'storage',
  'html2pdf\\.js': 'export',
  jspdf: 'export',
  harfbuzzjs: 'export',
  pako: 'compression',
  '@tiptap': 'prose',
  pinia: 'stores',
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-folder-cycles', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([room, may]) => ({
      name: `${room}-imports`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...may].join('|')})/` },
    })),
    ...Object.entries(inner).flatMap(([room, folders]) =>
      Object.entries(folders).map(([folder, may]) => ({
        name: `${room}-${folder}-imports`,
        severity: 'error',
        from: { path: inside(room, folder) },
        to: { path: `^src/${room}/`, pathNot: [folder, ...may].map((one) => inside(room, one)) },
      })),
    ),
    {
      name: 'core-without-packages',
      comment: 'the core runs in a bare test: no package, no DOM library',
      severity: 'error',
      from: { path: `^src/(${core.join('|')})/` },
      to: { path: 'node_modules' },
    },
    ...Object.entries(homes).map(([name, room]) => ({
      name: `${name}-only-in-${room}`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${room}/|main\\.ts$)` },
      to: { path: `node_modules/${name}` },
    })),
  ],
  options: {
    metrics: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    extraExtensionsToScan: ['.vue'],
    enhancedResolveOptions: { extensions: ['.ts', '.vue', '.mjs', '.js', '.json', '.css'] },
  },
}
