import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from '@nlmq/testkit/certificates';

const home = join(__dirname, '..');
const built = existsSync(join(home, 'dist/index.js'));

(built ? test : test.skip)(
  'the example in the README is a file, and prints what the README says (once built)',
  async () => {
    const file = join(home, 'examples/exchange.mjs');
    const readme = readFileSync(join(home, 'README.md'), 'utf8');
    expect(readme).toContain(`\`\`\`js\n${readFileSync(file, 'utf8')}\`\`\``);
    const { key, cert, ca } = await (await createAuthority()).issue();
    const folder = mkdtempSync(join(tmpdir(), 'nlmqt-'));
    const files = { 'localhost.key': key, 'localhost.crt': cert, 'ca.crt': ca };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const printed = execFileSync(process.execPath, [file, folder], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(readme).toContain(`\`\`\`text\n${printed}\`\`\``);
  },
);
