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
/** Within a room of many folders: which of them may import which. */
const inner = {
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
const core = ['report', 'templates', 'checks', 'pages', 'import']
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
        from: { path: `^src/${room}/${folder}/` },
        to: { path: `^src/${room}/`, pathNot: `^src/${room}/(${[folder, ...may].join('|')})/` },
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
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    extraExtensionsToScan: ['.vue'],
    enhancedResolveOptions: { extensions: ['.ts', '.vue', '.mjs', '.js', '.json', '.css'] },
  },
}
