import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasNatsServer, startNatsServer } from '@nlmq/testkit/nats-server';

const home = join(__dirname, '..');
const runs = hasNatsServer && existsSync(join(home, 'dist/index.js'));

(runs ? test : test.skip)(
  'the example in the README is a file, and prints what the README says (once built; needs nats-server)',
  async () => {
    const file = join(home, 'examples/meet.mjs');
    const readme = readFileSync(join(home, 'README.md'), 'utf8');
    expect(readme).toContain(`\`\`\`mjs\n${readFileSync(file, 'utf8')}\`\`\``);
    const server = await startNatsServer();
    try {
      const printed = execFileSync(process.execPath, [file, server.place], { encoding: 'utf8', timeout: 20_000 });
      expect(readme).toContain(`\`\`\`text\n${printed}\`\`\``);
    } finally {
      await server.kill();
    }
  },
);
