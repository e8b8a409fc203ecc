import { printable } from '../show/printable.ts';
import { brokerFindings } from './doctor/broker.ts';
import { certificateFindings } from './doctor/certificates.ts';
import type { Finding } from './doctor/finding.ts';
import { machineFindings } from './doctor/machine.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { UsageError, codeOf } from './exit.ts';
import type { Terminal } from './terminal.ts';

export interface DoctorOptions extends CredentialOptions {
  readonly json?: boolean;
}

/** Something is wrong that must be put right. */
class FailedChecks extends Error {
  readonly code = 'ERR_CHECKS';
}

/** `nlmq doctor`: looks at this machine, at certificates and at a broker, and says what to do. */
export async function doctor(url: string | undefined, options: DoctorOptions, terminal: Terminal): Promise<void> {
  const { key, cert, ca } = options;
  const given = [key, cert, ca].filter((file) => file !== undefined);
  if (given.length % 3 !== 0) throw new UsageError('--key, --cert and --ca go together');
  const findings = [...machineFindings()];
  if (key !== undefined && cert !== undefined && ca !== undefined) {
    findings.push(...certificateFindings({ key, cert, ca }));
  }
  if (url !== undefined) findings.push(...(await visited(url, options, terminal)));
  const { columns, colour } = terminal;
  if (options.json) terminal.data(`${JSON.stringify(findings)}\n`);
  else for (const finding of findings) terminal.data(textOf(finding, columns ?? Infinity, colour ?? false));
  const failed = findings.filter(({ state }) => state === 'fail').length;
  if (failed > 0)
    throw new FailedChecks(`${failed} of ${findings.length} checks failed; what to do stands behind each`);
}

async function visited(url: string, options: DoctorOptions, { signal }: Terminal): Promise<readonly Finding[]> {
  try {
    return await brokerFindings(url, { signal, ...credentialsOf(options) });
  } catch (error) {
    if (codeOf(error) !== 'ERR_CREDENTIALS') throw error;
    return []; // What is wrong with them has been found already.
  }
}

const COLOURS = { ok: '\x1b[32m', warn: '\x1b[33m', fail: '\x1b[31m' } as const;
/** Where a finding begins, behind its state and its check. */
const INDENT = 18;

/** A finding in lines no wider than the screen, the advice on lines of its own. */
function textOf({ state, check, finding, advice }: Finding, width: number, colour: boolean): string {
  const mark = state.padEnd(6);
  const head = `${colour ? `${COLOURS[state]}${mark}\x1b[0m` : mark}${check.padEnd(INDENT - mark.length)}`;
  const room = Math.max(width - INDENT, 20);
  const lines = [...folded(printable(finding), room), ...(advice === undefined ? [] : folded(`-> ${advice}`, room))];
  return `${head}${lines.join(`\n${' '.repeat(INDENT)}`)}\n`;
}

function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
