import { Mesh, type Outcome, collect, numbered } from './mesh.ts';

const MESHES = 200;
const PER_TEST = 25;

/** What a mesh came to, and where it was wrong. */
interface Course {
  readonly faults: string[];
  answered: number;
  failed: number;
  told: number;
}

/** Brokers with links between some of them, some of which are made both ways. */
async function randomMesh(seed: number): Promise<Mesh> {
  const mesh = new Mesh(seed);
  const { random } = mesh;
  const count = 3 + random.below(6);
  await mesh.open(count);
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) if (from !== to && random.below(3) === 0) await mesh.link(from, to);
  }
  return mesh;
}

/** A way over links that were made, from one broker on; empty where there is none. */
function walk({ edges, random }: Mesh, from: number): number[] {
  const way: number[] = [];
  for (let at = from, left = random.below(6); left > 0; left--) {
    const next = edges.filter(([one]) => one === at);
    if (next.length === 0) break;
    at = next[random.below(next.length)]![1];
    way.push(at);
  }
  return way;
}

const pathOf = (way: readonly number[]): string => [...way.map((at) => `b${at}`), 'echo'].join('/');

function judge(course: Course, expected: number, outcome: Outcome): void {
  if ('by' in outcome) course.answered++;
  else course.failed++;
  if ('by' in outcome && outcome.by !== expected)
    course.faults.push(`${outcome.by} answered in the place of ${expected}`);
  if ('code' in outcome && !/^(ERR_[A-Z_]+|-\d+)$/.test(outcome.code)) course.faults.push(`ended with ${outcome.code}`);
}

/** Subscribes everywhere, then asks, tells and pushes while links go and come. */
async function live(mesh: Mesh): Promise<Course> {
  const course: Course = { faults: [], answered: 0, failed: 0, told: 0 };
  const { random, clients, services } = mesh;
  const seen: number[][] = [];
  for (const [at, client] of clients.entries()) {
    const subscribing = client.subscribe({}, { path: pathOf(walk(mesh, at)) }).then((one) => seen.push(collect(one)));
    await mesh.run(subscribing.catch(() => undefined));
  }
  const asked: Promise<void>[] = [];
  const cut: (readonly [number, number])[] = [];
  for (let step = 0; step < 30; step++) {
    const client = random.below(clients.length);
    const way = walk(mesh, client);
    asked.push(mesh.ask(client, pathOf(way)).then((outcome) => judge(course, way.at(-1) ?? client, outcome)));
    services[random.below(services.length)]!.tell(mesh.nextId);
    if (mesh.clients[client]!.status.state === 'connected') clients[client]!.push(numbered(mesh.nextId));
    const edge = mesh.edges[random.below(mesh.edges.length)];
    if (edge && random.below(4) === 0) cut.push(edge);
    if (edge && cut.at(-1) === edge) mesh.cut(edge);
    if (cut.length > 0 && random.below(3) === 0) mesh.mend(cut.shift()!);
    await mesh.pass(random.below(20));
  }
  for (const edge of cut) mesh.mend(edge);
  await mesh.run(Promise.all(asked));
  await mesh.rest();
  for (const ids of seen) {
    const numbers = ids.filter((id) => id > 0);
    course.told += numbers.length;
    if (new Set(numbers).size < numbers.length) course.faults.push(`an event came twice: ${ids.join(' ')}`);
  }
  for (const id of mesh.askedTwice) course.faults.push(`${id} was asked twice`);
  return course;
}

const firsts = Array.from({ length: MESHES / PER_TEST }, (_zero, at) => at * PER_TEST + 1);

test.each(firsts)(
  'in 25 random meshes, from seed %d on, requests end once, events come once, and nothing goes round',
  async (first) => {
    const wrong: string[] = [];
    let [answered, failed, told] = [0, 0, 0];
    for (let seed = first; seed < first + PER_TEST; seed++) {
      const mesh = await randomMesh(seed);
      try {
        const course = await live(mesh);
        [answered, failed, told] = [answered + course.answered, failed + course.failed, told + course.told];
        wrong.push(...course.faults.map((fault) => `seed ${seed}: ${fault}`));
      } catch (error) {
        wrong.push(`seed ${seed}: ${String(error)}`);
      }
      await mesh.close();
    }
    expect(wrong).toEqual([]);
    expect(answered + failed).toBe(PER_TEST * 30);
    expect(Math.min(answered, failed, told)).toBeGreaterThan(20);
  },
  120_000,
);
