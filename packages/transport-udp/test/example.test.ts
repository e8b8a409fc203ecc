import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const home = join(__dirname, '..');
const built = existsSync(join(home, 'dist/index.js'));

(built ? test : test.skip)('the example in the README is a file, and prints what the README says (once built)', () => {
  const file = join(home, 'examples/push.mjs');
  const readme = readFileSync(join(home, 'README.md'), 'utf8');
  expect(readme).toContain(`\`\`\`js\n${readFileSync(file, 'utf8')}\`\`\``);
  const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' });
  expect(readme).toContain(`\`\`\`text\n${printed}\`\`\``);
});
