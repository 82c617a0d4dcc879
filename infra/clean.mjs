// Removes what the compiler wrote. Packages (node_modules) and data (.factline) stay.
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const projects = ['packages', 'services'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)));
for (const project of [...projects, 'infra/local', 'test']) rmSync(join(root, project, 'dist'), { recursive: true, force: true });
rmSync(join(root, 'node_modules/.cache/tsc'), { recursive: true, force: true });
