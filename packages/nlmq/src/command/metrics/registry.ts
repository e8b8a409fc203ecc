import type { Broker, SchemeTraffic } from '@nlmq/broker';
import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';

/** One figure of a scheme's links, by what each of its values is labelled with beside the scheme. */
type Figure = (traffic: SchemeTraffic) => Readonly<Record<string, number>>;

/** Which of the lanes of a full link bytes wait in. */
const LANE = 'lane';

/** A broker's counters under the names that Prometheus' conventions give them, with those of the process. */
export function registryOf(broker: Broker): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  addBroker(register, broker);
  const schemes = (): ReadonlyMap<string, SchemeTraffic> => broker.stats().schemes;
  addGauge(register, schemes, 'nlmq_links', 'Links that are up.', ({ links }) => ({ '': links }));
  addGauge(register, schemes, 'nlmq_queue_bytes', 'Bytes that wait for full links.', ({ waiting }) => ({
    control: waiting.control,
    requests: waiting.assured,
    pushes: waiting.push,
  }));
  const counters: Readonly<Record<string, readonly [string, (traffic: SchemeTraffic) => number]>> = {
    nlmq_frames_received_total: ['Frames that links brought.', ({ framesIn }) => framesIn],
    nlmq_frames_sent_total: ['Frames that links took away.', ({ framesOut }) => framesOut],
    nlmq_received_bytes_total: ['Bytes that links brought.', ({ bytesIn }) => bytesIn],
    nlmq_sent_bytes_total: ['Bytes that links took away.', ({ bytesOut }) => bytesOut],
    nlmq_frames_dropped_total: ['Events and pushes lost because a queue was full.', ({ dropped }) => dropped],
    nlmq_frames_refused_total: ['Frames that were malformed, forbidden or for nobody.', ({ refused }) => refused],
    nlmq_packets_abandoned_total: ['Packets in fragments that were given up.', ({ abandoned }) => abandoned],
  };
  for (const [name, [help, figure]] of Object.entries(counters)) addCounter(register, schemes, name, help, figure);
  return register;
}

function addBroker(register: Registry, broker: Broker): void {
  const figures = {
    nlmq_requests_under_way: ['Requests that wait for the answer of another link.', 'requests'],
    nlmq_subscriptions: ['Subscriptions of links.', 'subscriptions'],
    nlmq_services: ['Services.', 'services'],
    nlmq_listeners: ['Places where the broker listens.', 'listeners'],
  } as const;
  for (const [name, [help, member]] of Object.entries(figures)) {
    new Gauge({
      name,
      help,
      registers: [register],
      collect() {
        this.set(broker.stats()[member]);
      },
    });
  }
}

function addGauge(
  register: Registry,
  schemes: () => ReadonlyMap<string, SchemeTraffic>,
  name: string,
  help: string,
  figure: Figure,
): void {
  const labelNames = ['scheme', LANE];
  new Gauge({
    name,
    help,
    labelNames,
    registers: [register],
    collect() {
      for (const [scheme, traffic] of schemes()) {
        for (const [lane, value] of Object.entries(figure(traffic))) {
          this.set(lane === '' ? { scheme } : { scheme, [LANE]: lane }, value);
        }
      }
    },
  });
}

function addCounter(
  register: Registry,
  schemes: () => ReadonlyMap<string, SchemeTraffic>,
  name: string,
  help: string,
  figure: (traffic: SchemeTraffic) => number,
): void {
  new Counter({
    name,
    help,
    labelNames: ['scheme'],
    registers: [register],
    collect() {
      this.reset();
      for (const [scheme, traffic] of schemes()) this.inc({ scheme }, figure(traffic));
    },
  });
}
