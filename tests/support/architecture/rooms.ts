/** What one room of the house may import: other rooms (or single files) and packages. A package name that ends in ":" or "/" stands for all that begin so. */
export interface Room {
  rooms: string[];
  packages: string[];
  /** Ids, times and chance arrive as arguments; nothing reaches out. */
  pure?: true;
}

const PURE = ['lib/loom', 'lib/statistics', 'lib/dataset', 'lib/formats', 'lib/judging', 'lib/scaling'];
/** Readers and writers of foreign formats that touch nothing but what they are given. */
const FORMAT_LIBRARIES = [
  'zod',
  '@streamparser/json',
  'client-zip',
  'diff-match-patch-es',
  'hyparquet-writer',
  'yaml',
];
const WIRE = [...PURE, 'lib/contract'];
const REACT = [
  'react',
  'react-dom',
  'next',
  'next/',
  'lucide-react',
  'nanoid',
  'zod',
  'class-variance-authority',
];
const SERVER = ['server-only', 'node:', 'zod', 'nanoid', 'p-limit'];

/** The rooms of the server that hold its rules: they meet the world only through the ports. */
const CORE = [
  'lib/server',
  'lib/server/ports',
  'lib/server/use-cases',
  'lib/server/datasets',
  'lib/server/steps',
  'lib/server/judging',
  'lib/server/scaling',
  'lib/server/speculation',
  'lib/server/workshop',
  'lib/server/prices',
  'lib/server/live',
  'lib/server/imports',
  'lib/server/jobs',
  'lib/server/keys',
];

/** Features meet in `components/loom-screen`; they never import each other. */
const FEATURES = [
  'autopilot',
  'canvas',
  'controls',
  'dataset',
  'export',
  'import',
  'judging',
  'loom-settings',
  'looms',
  'map',
  'quality',
  'reading',
  'scaling',
  'settings',
  'steering',
  'workshop',
];
/** What one feature alone may use. */
const FEATURE_PACKAGES: Record<string, string[]> = {
  canvas: ['@xyflow/react', '@xyflow/react/'],
  controls: ['@tanstack/react-virtual'],
  dataset: ['@tanstack/react-table', '@tanstack/react-virtual'],
  judging: ['@observablehq/plot', '@tanstack/react-table', '@tanstack/react-virtual'],
  map: ['@observablehq/plot'],
  quality: ['@observablehq/plot'],
  scaling: ['@observablehq/plot', '@tanstack/react-table', '@tanstack/react-virtual'],
};
const featureRoom = (name: string): [string, Room] => [
  `components/${name}`,
  {
    rooms: [...WIRE, 'lib/store', 'components/ui', 'components/fields'],
    packages: [...REACT, ...(FEATURE_PACKAGES[name] ?? [])],
  },
];

const core = (packages: string[] = []): Room => ({
  rooms: [...WIRE, ...CORE],
  packages: [...SERVER, ...packages],
});

/** Every folder of `lib`, `components` and `app` belongs to the room with the longest matching path; one without a room is a violation. */
export const ROOMS: Record<string, Room> = {
  'lib/loom': { rooms: [], packages: ['zod'], pure: true },
  'lib/statistics': { rooms: [], packages: ['zod'], pure: true },
  'lib/judging': { rooms: ['lib/loom', 'lib/statistics'], packages: ['zod'], pure: true },
  'lib/dataset': { rooms: ['lib/loom', 'lib/statistics'], packages: ['zod', 'umap-js'], pure: true },
  'lib/formats': {
    rooms: ['lib/scaling', 'lib/loom', 'lib/statistics', 'lib/dataset', 'lib/judging'],
    packages: FORMAT_LIBRARIES,
    pure: true,
  },
  'lib/scaling': { rooms: ['lib/loom', 'lib/statistics', 'lib/dataset'], packages: ['zod'], pure: true },
  'lib/contract': { rooms: PURE, packages: ['zod', 'zod-openapi'], pure: true },

  'lib/store': {
    rooms: WIRE,
    packages: ['react', 'zod', 'zustand', 'zustand/', 'nanoid', 'eventsource-parser', 'eventsource-parser/'],
  },
  'components/ui': {
    rooms: [],
    packages: [
      ...REACT,
      'radix-ui',
      'clsx',
      'tailwind-merge',
      'next-themes',
      'sonner',
      'cmdk',
      'react-resizable-panels',
      'zustand',
      'zustand/',
      '@observablehq/plot',
    ],
  },
  'components/fields': { rooms: [...WIRE, 'components/ui'], packages: REACT },
  ...Object.fromEntries(FEATURES.map(featureRoom)),
  'components/loom-screen': {
    rooms: [
      ...WIRE,
      'lib/store',
      'components',
      'components/ui',
      ...FEATURES.map((name) => `components/${name}`),
    ],
    packages: [...REACT, 'cmdk', 'react-resizable-panels'],
  },
  'components/dataset-screen': {
    rooms: [
      ...WIRE,
      'lib/store',
      'components',
      'components/ui',
      ...FEATURES.map((name) => `components/${name}`),
    ],
    packages: REACT,
  },
  components: { rooms: [...WIRE, 'lib/store', 'components/ui'], packages: REACT },

  'lib/server': { ...core(), rooms: [...WIRE, ...CORE, 'package.json'] },
  'lib/server/ports': { rooms: WIRE, packages: [] },
  'lib/server/use-cases': core(),
  'lib/server/datasets': core(),
  'lib/server/steps': core(),
  'lib/server/judging': core(),
  'lib/server/scaling': core(),
  'lib/server/speculation': core(),
  'lib/server/workshop': core(),
  'lib/server/prices': core(['@pydantic/genai-prices']),
  'lib/server/live': core(),
  'lib/server/imports': core(),
  'lib/server/jobs': core(),
  'lib/server/keys': core(),
  'lib/server/model': {
    rooms: [
      ...WIRE,
      'lib/server',
      'lib/server/ports',
      'lib/server/keys',
      'lib/server/model/openai',
      'lib/server/model/practice',
    ],
    packages: SERVER,
  },
  'lib/server/model/openai': {
    rooms: [...WIRE, 'lib/server', 'lib/server/ports'],
    packages: [...SERVER, 'openai', 'openai/', 'eventsource-parser'],
  },
  'lib/server/model/practice': { rooms: [...WIRE, 'lib/server', 'lib/server/ports'], packages: SERVER },
  'lib/server/db': {
    rooms: [...WIRE, 'lib/server', 'lib/server/ports'],
    packages: [...SERVER, 'kysely', 'kysely/', 'pg'],
  },
  'lib/server/http': { rooms: ['lib/contract', 'lib/server'], packages: ['node:', 'next'] },
  'lib/server/api': { rooms: [...WIRE, ...CORE, 'lib/server/context'], packages: SERVER },
  'lib/server/context': { rooms: [...WIRE, ...CORE, 'lib/server/model', 'lib/server/db'], packages: SERVER },

  app: {
    rooms: [
      ...WIRE,
      'lib/server',
      'lib/server/use-cases',
      'lib/server/context',
      'components',
      'components/ui',
      'components/loom-screen',
      'components/dataset-screen',
      ...FEATURES.map((name) => `components/${name}`),
    ],
    packages: ['react', 'next', 'next/', 'geist/', 'lucide-react'],
  },
  'app/api': {
    rooms: [...WIRE, 'lib/server', 'lib/server/use-cases', 'lib/server/api'],
    packages: ['next', 'next/', 'zod'],
  },
};

const LONGEST_FIRST = Object.keys(ROOMS).sort((a, b) => b.length - a.length);

/** Rooms whose subfolders are not theirs by default: a new folder there needs a room of its own. */
const SHALLOW = new Set(['components', 'lib/server']);

/** The room a file (path from the root, with "/") lives in, or null when it has none. */
export const roomOf = (file: string): string | null => {
  const name = file.replace(/\.(d\.ts|tsx?|m?js|css|json)$/, '');
  const room = LONGEST_FIRST.find((path) => name === path || name.startsWith(`${path}/`));
  if (room === undefined) return null;
  return SHALLOW.has(room) && name.slice(room.length + 1).includes('/') ? null : room;
};
