import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** The command that writes a part of a NATS server's configuration. */
export function addMesh(nlmq: Command, terminal: Terminal): void {
  nlmq
    .command('mesh')
    .description('print what a NATS server must let each broker of a mesh say and hear, for its configuration')
    .argument('<mesh>', 'the name of the mesh')
    .argument('<names...>', 'the names of its brokers')
    .addHelpText('after', '\nExample:\n  nlmq mesh lab rack7 rack8 > users.conf')
    .action(async (mesh: string, names: string[]) => (await import('./mesh.ts')).meshUsers(mesh, names, terminal));
}
