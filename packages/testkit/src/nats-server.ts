import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Whether there is a nats-server; tests that need one are skipped where there is none. */
export const hasNatsServer: boolean = spawnSync('nats-server', ['--version']).status === 0;

/** A nats-server of a test's own, on loopback. */
export interface NatsServer {
  readonly process: ChildProcess;
  /** Where clients connect: `127.0.0.1:PORT`. */
  readonly place: string;
  /** Where other servers of the cluster connect; empty for a server alone. */
  readonly route: string;
  /** Where it tells of itself, by HTTP; empty unless it was started with `-m`. */
  readonly monitor: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/** How a server is started. */
export interface NatsServerOptions {
  /** Joins a cluster through the server with this route; an empty one begins a cluster. */
  readonly cluster?: string;
  /** Further arguments of nats-server. */
  readonly args?: readonly string[];
  /** What runs it, as `ip netns exec NAME`. */
  readonly within?: readonly string[];
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: a free one. */
  readonly port?: number;
}

/** Starts a server; settles when clients can connect. */
export async function startNatsServer(options: NatsServerOptions = {}): Promise<NatsServer> {
  const { cluster, args = [], within = [], host = '127.0.0.1', port = -1 } = options;
  const clustered = cluster === undefined ? [] : ['--cluster_name', 'nlmqt', '--cluster', `nats://${host}:-1`];
  const routes = cluster ? ['--routes', `nats://${cluster}`] : [];
  const line = [...within, 'nats-server', '-a', host, '-p', String(port), ...clustered, ...routes, ...args];
  const child = spawn(line[0]!, line.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = (): Promise<void> => {
    child.kill('SIGKILL');
    return ended;
  };
  try {
    return { process: child, ...(await places(child, cluster !== undefined)), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Servers of one cluster, each knowing the others. */
export async function startNatsCluster(size: number, options: NatsServerOptions = {}): Promise<NatsServer[]> {
  const first = await startNatsServer({ ...options, cluster: '' });
  const others = Array.from({ length: size - 1 }, () => startNatsServer({ ...options, cluster: first.route }));
  return [first, ...(await Promise.all(others))];
}

/** Reads where it listens from what it logs. */
function places(child: ChildProcess, clustered: boolean): Promise<Pick<NatsServer, 'place' | 'route' | 'monitor'>> {
  return new Promise((resolve, reject) => {
    const found = { place: '', route: '', monitor: '' };
    const said: string[] = [];
    createInterface(child.stderr!)
      .on('line', (line) => {
        said.push(line);
        found.monitor = /http monitor on (\S+)/.exec(line)?.[1] ?? found.monitor;
        found.place = /client connections on (\S+)/.exec(line)?.[1] ?? found.place;
        found.route = /route connections on (\S+)/.exec(line)?.[1] ?? found.route;
        if (found.place !== '' && (found.route !== '' || !clustered)) resolve(found);
      })
      .on('close', () => reject(new Error(`nats-server ended: ${said.slice(-3).join('; ')}`)));
  });
}
