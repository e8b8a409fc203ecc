/** What one check found. */
export interface Finding {
  readonly state: 'ok' | 'warn' | 'fail';
  readonly check: string;
  readonly finding: string;
  /** What to do; absent where nothing is to be done. */
  readonly advice?: string;
}

export function ok(check: string, finding: string): Finding {
  return { state: 'ok', check, finding };
}

export function warn(check: string, finding: string, advice: string): Finding {
  return { state: 'warn', check, finding, advice };
}

export function fail(check: string, finding: string, advice: string): Finding {
  return { state: 'fail', check, finding, advice };
}
