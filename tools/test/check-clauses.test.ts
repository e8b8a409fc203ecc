import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clauseFaults, layerTableFaults } from '../check-clauses.ts';

let root: string;

function write(file: string, text: string): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

/** A clause's id as it is cited; put together here, so that this file cites none. */
const cite = (id: string): string => `[${id}]`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'clauses-'));
  const bytes = '```hex one\n  0  01 02  two bytes\n  2  03     one more\n```\n';
  write('PROTOCOL.md', `**${cite('ENV-1')}** SHALL, see ${cite('ENV-2')}.\n\n**${cite('ENV-2')}** MAY.\n\n${bytes}`);
  write('packages/codec/test/a.test.ts', `test('${cite('ENV-1')} ${cite('ENV-2')}', () => '010203');`);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a house whose citations lead somewhere has no faults', () => {
  expect(clauseFaults(root)).toEqual([]);
});

test('a clause that nothing in packages cites is a fault, unless it is planned', () => {
  write(
    'PROTOCOL.md',
    `**${cite('ENV-1')}** ${cite('ENV-2')}\n\n**${cite('ENV-2')}**\n\n**${cite('ENV-3')}**\n\n**${cite('ENV-4')}** (planned)\n`,
  );
  expect(clauseFaults(root)).toEqual([`nothing in packages cites ${cite('ENV-3')}`]);
});

test('a citation that leads nowhere is a fault, in code, tests and documents', () => {
  write('packages/codec/src/a.ts', `/** ${cite('ENV-9')} */`);
  write('packages/codec/test/b.test.ts', `test('${cite('XYZ-1')}');`);
  write('RATIONALE.md', cite('ENV-3'));
  expect(clauseFaults(root)).toEqual([
    `packages/codec/src/a.ts cites ${cite('ENV-9')}, which PROTOCOL.md has not`,
    `packages/codec/test/b.test.ts cites ${cite('XYZ-1')}, which PROTOCOL.md has not`,
    `RATIONALE.md cites ${cite('ENV-3')}, which PROTOCOL.md has not`,
  ]);
});

test('what is built or installed is not looked at', () => {
  write('packages/codec/dist/a.js', `/** ${cite('ENV-9')} */`);
  write('packages/codec/node_modules/x/a.js', `/** ${cite('ENV-9')} */`);
  expect(clauseFaults(root)).toEqual([]);
});

test('an id given twice is a fault', () => {
  write('PROTOCOL.md', `**${cite('ENV-1')}** one.\n\n**${cite('ENV-1')}** other.\n\n**${cite('ENV-2')}** third.\n`);
  expect(clauseFaults(root)).toEqual([`PROTOCOL.md has ${cite('ENV-1')} twice`]);
});

test('bytes in the document that no test and no recording has are a fault, and so is a wrong offset', () => {
  write(
    'PROTOCOL.md',
    `**${cite('ENV-1')}**\n\n**${cite('ENV-2')}**\n\n\`\`\`hex one\n  0  01 02  two\n  3  04     one\n\`\`\`\n`,
  );
  expect(clauseFaults(root)).toEqual([
    "PROTOCOL.md, one: wrong offset in '3  04'",
    'PROTOCOL.md, one: no test and no recording has these bytes',
  ]);
});

test('a row of the table of packages that the layer table does not know so is a fault', () => {
  write(
    'ARCHITECTURE.md',
    '| [codec](x.md) | | bytes |\n| broker  | codec, zod | routes |\n| client | codec | asks |\n',
  );
  const layers = {
    codec: { imports: [] },
    broker: { imports: ['codec'], npm: ['zod'] },
    client: { imports: ['codec', 'core'] },
    nlmq: { imports: ['*'] },
  };
  expect(layerTableFaults(root, layers)).toEqual([
    "ARCHITECTURE.md: client may import 'codec, core', not 'codec'",
    "ARCHITECTURE.md: nlmq may import 'all', not 'no row'",
  ]);
});
