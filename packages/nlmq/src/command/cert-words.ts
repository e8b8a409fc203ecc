import { type Command } from 'commander';
import { positive } from './argument.ts';
import type { CertOptions, ShowOptions } from './cert.ts';
import type { Terminal } from './terminal.ts';

/** The commands that make and show certificates. */
export function addCertificates(nlmq: Command, terminal: Terminal): void {
  const cert = nlmq.command('cert').description('make the certificates that tls:// and its like need, and show them');
  const making = (words: string, description: string, days: number): Command =>
    cert
      .command(words)
      .description(description)
      .option('--days <days>', 'how long it is valid', positive, days)
      .option('--dir <folder>', 'where the files are', '.');
  making('ca', 'make a CA: ca.crt, which all need, and ca.key, which signs', 730)
    .option('--name <name>', 'what it is called', 'nlmq CA')
    .action(async (options: CertOptions & { readonly name: string }) =>
      (await import('./cert.ts')).authority(options, terminal),
    );
  making('server <name...>', 'make NAME.crt and NAME.key for a broker, which is reached under these names', 90).action(
    async (names: string[], options: CertOptions) =>
      (await import('./cert.ts')).signed('server', names, options, terminal),
  );
  making('client <id>', 'make ID.crt and ID.key for a client', 90).action(async (id: string, options: CertOptions) =>
    (await import('./cert.ts')).signed('client', [id], options, terminal),
  );
  cert
    .command('show')
    .description('tell what certificates say')
    .argument('<file...>')
    .option('-j, --json', 'a JSON object per line')
    .action(async (files: string[], options: ShowOptions) =>
      (await import('./cert.ts')).show(files, options, terminal),
    );
}
