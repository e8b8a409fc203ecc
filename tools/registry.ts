import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Packument {
  readonly name: string;
  readonly 'dist-tags': Record<string, string>;
  readonly versions: Record<string, { readonly dist: Record<string, string> }>;
}

interface Publication extends Packument {
  readonly _attachments: Record<string, { readonly data: string }>;
}

/** A registry of npm packages that runs in this process. */
export interface Registry extends AsyncDisposable {
  readonly url: string;
  /** What was published: names with their versions. */
  published(): ReadonlyMap<string, readonly string[]>;
}

/**
 * Starts a registry on loopback that keeps in memory what is published to it, from anybody; for names that it does not
 * have, npm is sent on to `upstream`.
 */
export async function startRegistry(upstream: string): Promise<Registry> {
  const store = new Store(upstream);
  const server = createServer((request, response) => {
    store.serve(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  store.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: store.url,
    published: () => new Map(Array.from(store.packages, ([name, { versions }]) => [name, Object.keys(versions)])),
    [Symbol.asyncDispose]: () => stopped(server),
  };
}

async function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

class Store {
  url = '';
  readonly packages = new Map<string, Packument>();
  readonly #tarballs = new Map<string, Buffer>();
  readonly #upstream: string;

  constructor(upstream: string) {
    this.#upstream = upstream.replace(/\/$/, '');
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', this.url).pathname);
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (request.method === 'PUT') {
      json(201, this.#publish(JSON.parse((await buffer(request)).toString()) as Publication));
      return;
    }
    const tarball = this.#tarballs.get(path);
    const found = this.packages.get(path.slice(1));
    if (tarball) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(tarball);
    else if (found) json(200, found);
    else if (/^\/(@nlmq\/|nlmq$|-\/)/.test(path)) json(404, { error: `nothing at ${path}` });
    else response.writeHead(302, { location: `${this.#upstream}${request.url ?? '/'}` }).end();
  }

  #publish({ _attachments: attachments, ...document }: Publication): { readonly ok: true } {
    const there = this.packages.get(document.name);
    for (const [version, { dist }] of Object.entries(document.versions)) {
      if (there?.versions[version]) throw new Error(`${document.name}@${version} is published already`);
      const file = `/${document.name}/-/${document.name.replace(/.*\//, '')}-${version}.tgz`;
      const [attachment] = Object.values(attachments);
      const bytes = Buffer.from(attachment?.data ?? '', 'base64');
      const sum = createHash('sha512').update(bytes).digest('base64');
      if (dist['integrity'] !== `sha512-${sum}`) throw new Error(`${document.name}@${version}: its checksum differs`);
      dist['tarball'] = this.url + file;
      this.#tarballs.set(file, bytes);
    }
    this.packages.set(document.name, {
      name: document.name,
      'dist-tags': { ...there?.['dist-tags'], ...document['dist-tags'] },
      versions: { ...there?.versions, ...document.versions },
    });
    return { ok: true };
  }
}
