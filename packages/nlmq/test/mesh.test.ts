import { Mesh, collect, numbered } from './mesh.ts';

/** The path over the next brokers of a ring, to the service of the last. */
function pathAround(count: number, from: number, hops: number): string {
  const names = Array.from({ length: hops }, (_zero, hop) => `b${(from + hop + 1) % count}`);
  return [...names, 'echo'].join('/');
}

async function ring(count: number, serving = true): Promise<Mesh> {
  const mesh = new Mesh(count);
  await mesh.open(count, serving);
  for (let at = 0; at < count; at++) await mesh.link(at, (at + 1) % count);
  return mesh;
}

describe.each([3, 4, 5, 6, 7, 8, 9, 10])('in a ring of %d brokers', (count) => {
  test('every request is answered once, by whoever is at the end of its path', async () => {
    const mesh = await ring(count);
    const asked: Promise<unknown>[] = [];
    const expected: unknown[] = [];
    for (let client = 0; client < count; client++) {
      for (let hops = 0; hops <= count + 1; hops++) {
        asked.push(mesh.ask(client, pathAround(count, client, hops)));
        expected.push({ by: (client + hops) % count });
      }
    }
    expect(await mesh.run(Promise.all(asked))).toEqual(expected);
    await mesh.rest();
    expect(mesh.askedTwice).toEqual([]);
    expect(mesh.clients.map(({ dropped }) => dropped)).toEqual(mesh.clients.map(() => 0));
    await mesh.close();
  });

  test('an event reaches each subscriber once, whichever way it came', async () => {
    const mesh = await ring(count);
    const seen: number[][] = [];
    for (let hops = 0; hops <= count; hops++) {
      const path = pathAround(count, 0, hops);
      seen.push(collect(await mesh.run(mesh.clients[0]!.subscribe({}, { path, want: 1 }))));
    }
    const ids = Array.from({ length: 20 }, () => mesh.nextId);
    for (const id of ids) for (const service of mesh.services) service.tell(id * 100 + mesh.services.indexOf(service));
    await mesh.rest();
    expect(seen).toEqual(seen.map((_one, hops) => ids.map((id) => id * 100 + (hops % count))));
    await mesh.close();
  });

  test('what nobody serves goes over 15 brokers at the most [ADR-16]', async () => {
    const mesh = await ring(count, false);
    const before = mesh.network.carried;
    const outcome = await mesh.run(mesh.ask(0, ''));
    expect(outcome).toEqual({ code: '-40' });
    expect(mesh.clients[1]!.push(numbered(mesh.nextId))).toBe(true);
    (await mesh.clients[1]!.service()).push(numbered(mesh.nextId));
    await mesh.rest();
    expect(mesh.network.carried - before).toBeLessThan(200);
    await mesh.close();
  });
});
