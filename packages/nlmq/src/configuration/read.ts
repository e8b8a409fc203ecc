import { readFileSync } from 'node:fs';
import { type Document, LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ConfigurationError } from './error.ts';
import { type ConfigurationFile, configurationFile } from './schema.ts';

type Path = readonly PropertyKey[];

/** A configuration and where its values stand. */
export interface ReadConfiguration {
  readonly content: ConfigurationFile;
  /** The line of the value at a path, from 1. */
  readonly line: (path: Path) => number;
  /** The complaint about the value at a path; `hidden` is what others may hear, where it is not the same. */
  readonly fault: (path: Path, why: string, hidden?: string) => ConfigurationError;
}

/** Reads a configuration. @throws ConfigurationError */
export function readConfiguration(file: string): ReadConfiguration {
  return parseConfiguration(textOf(file), file);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const why = `the configuration cannot be read (${code})`;
    throw new ConfigurationError(`${file}: ${why}; is it the right file?`, { told: why, cause });
  }
}

/** @throws ConfigurationError for the first fault */
export function parseConfiguration(text: string, file: string): ReadConfiguration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const complaint = (offset: number, why: string, hidden = why): ConfigurationError => {
    const { line, col } = lines.linePos(offset);
    const told = `line ${line}, column ${col}: ${hidden}`;
    return new ConfigurationError(`${file}:${line}:${col}: ${why}`, { told });
  };
  const [broken] = document.errors;
  if (broken) throw complaint(broken.pos[0], `no YAML: ${broken.message}`);
  const fault = (path: Path, why: string, hidden = why): ConfigurationError =>
    complaint(offsetOf(document, path), `${nameOf(path)}: ${why}`, `${nameOf(path)}: ${hidden}`);
  const result = configurationFile.safeParse(contentOf(document, fault) ?? {});
  if (!result.success) throw faultOf(result.error, fault);
  return { content: result.data, line: (path) => lines.linePos(offsetOf(document, path)).line, fault };
}

function contentOf(document: Document, fault: (path: Path, why: string) => ConfigurationError): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw fault([], `no YAML that can be used: ${(error as Error).message}`);
  }
}

function faultOf({ issues }: z.ZodError, fault: (path: Path, why: string) => ConfigurationError): ConfigurationError {
  const [issue] = issues;
  if (!issue) return fault([], 'it cannot be used');
  if (issue.code === 'unrecognized_keys') return fault([...issue.path, issue.keys[0] ?? ''], issue.message);
  if (issue.code === 'invalid_key') return fault(issue.path, issue.issues[0]?.message ?? issue.message);
  return fault(issue.path, issue.message);
}

/** Where a key stands, or an item of a list; what is absent stands where its parent does. */
function offsetOf(document: Document, path: Path): number {
  const parent = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
