import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasNatsServer } from '@nlmq/testkit/nats-server';
import { onBuilt } from './built.ts';
import { Session } from './session.ts';

const docs = join(__dirname, '../docs');
const guides = readdirSync(docs).filter((name) => name.endsWith('.md') && stepsOf(name).length > 0);

/** One step of a guide: a program to keep, or a line to type and what it prints. */
type Step =
  | { readonly kind: 'program'; readonly name: string; readonly text: string }
  | { readonly kind: 'line'; readonly line: string; readonly printed: string };

function stepsOf(guide: string): Step[] {
  const text = readFileSync(join(docs, guide), 'utf8');
  return Array.from(text.matchAll(/```(js|yaml|console)\n(.*?)```/gs)).flatMap(([, language, block = '']): Step[] => {
    if (language === 'console') return linesOf(block);
    const name = /^(?:\/\/|#) (\S+\.\w+)/.exec(block)?.[1] ?? '';
    return name === '' ? [] : [{ kind: 'program', name, text: block }];
  });
}

/** `$ ` begins a line to type, which goes on behind a backslash. */
function linesOf(block: string): Step[] {
  const [, ...typed] = `\n${block}`.replaceAll('\\\n', '').split('\n$ ');
  return typed.map((one) => {
    const [line = '', ...printed] = one.split('\n');
    return { kind: 'line', line, printed: printed.join('\n') };
  });
}

/** `...` stands for anything within a line, and alone on a line for any lines. */
function patternOf(printed: string): RegExp {
  const lines = printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line === '...' ? '(?:.*\\n)*' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\\.\\.\\.', '.*')}\\n`,
    );
  return new RegExp(`^${lines.join('')}$`);
}

/** Some guides start a nats-server. */
function typable(guide: string): typeof onBuilt {
  if (hasNatsServer || !readFileSync(join(docs, guide), 'utf8').includes('$ nats-server')) return onBuilt;
  return (title, body) => {
    test.skip(`${title} [skipped: needs nats-server]`, body);
  };
}

describe.each(guides)('%s', (guide) => {
  typable(guide)('every line can be typed as it stands, and prints what stands below it', async () => {
    await using session = new Session();
    for (const step of stepsOf(guide)) {
      if (step.kind === 'program') session.write(step.name, step.text);
      else {
        const instead = await session.type(step.line, patternOf(step.printed));
        expect({ line: step.line, instead }).toEqual({ line: step.line, instead: undefined });
      }
    }
  });

  test('every program in it is run', () => {
    const steps = stepsOf(guide);
    const lines = steps.flatMap((step) => (step.kind === 'line' ? [step.line] : [])).join('\n');
    const programs = steps.flatMap((step) => (step.kind === 'program' ? [step.name] : []));
    expect(programs.filter((name) => !lines.includes(name))).toEqual([]);
  });
});
