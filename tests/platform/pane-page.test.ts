/** The script that stands before the bundle: what the oldest web view sees, and what a host without ExcelApi 1.14 sees. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { Linter } from 'eslint';
import { OFFICE_JS_CDN, pageFor } from '../../scripts/static-files';

const html = readFileSync(path.join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');
const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
const check = inline[0] ?? '';

interface FakeElement {
  tag: string;
  src?: string;
  lang?: string;
  text: string[];
}

interface Host {
  host?: string | null;
  /** Whether ExcelApi 1.14 is there. */
  supported?: boolean;
  /** False: `Office.onReady` never calls back. */
  answers?: boolean;
}

/** Runs the script in a page of its own; `old` is a browser without what the bundle needs, `office: null` a failed download. */
function run({ old = false, office }: { old?: boolean; office: Host | null }) {
  const scripts: string[] = [];
  const lines: { lang: string; text: string }[] = [];
  const timers: (() => void)[] = [];
  const element = (tag: string): FakeElement & Record<string, unknown> => {
    const made: FakeElement & Record<string, unknown> = { tag, text: [] };
    made['appendChild'] = (child: string | FakeElement) => {
      if (typeof child === 'string') made.text.push(child);
      else if (child.tag === 'script') scripts.push(child.src ?? '');
      else lines.push({ lang: child.lang ?? '', text: child.text.join('') });
    };
    made['setAttribute'] = (name: string, value: string) => {
      made[name] = value;
    };
    return made;
  };
  const pane = element('div');
  const context: Record<string, unknown> = {
    document: { getElementById: () => pane, createElement: element, createTextNode: (text: string) => text, body: element('body') },
    HTMLScriptElement: old ? { prototype: {} } : { prototype: { noModule: false } },
    ResizeObserver: () => undefined,
    setTimeout: (callback: () => void) => timers.push(callback),
  };
  if (office !== null) {
    context['Office'] = {
      onReady: (callback: (info: unknown) => void) => {
        if (office.answers !== false) callback({ host: office.host });
      },
      context: {
        requirements: {
          isSetSupported: (set: string, version: string) => set === 'ExcelApi' && version === '1.14' && office.supported === true,
        },
      },
    };
  }
  vm.runInNewContext(check, context);
  return { scripts, lines, role: pane['role'], wait: () => timers.forEach((timer) => timer()) };
}

describe('the check before the bundle', () => {
  test('is one inline script that an ECMAScript 5 engine can read', () => {
    expect(inline).toHaveLength(1);
    const es5 = { languageOptions: { ecmaVersion: 5, sourceType: 'script' } } as const;
    expect(new Linter().verify(check, es5)).toEqual([]);
    expect(new Linter().verify('const a = () => 1;', es5)).not.toEqual([]);
  });

  test('loads the bundle in an Excel that has ExcelApi 1.14', () => {
    const page = run({ office: { host: 'Excel', supported: true } });
    expect(page.scripts).toEqual(['taskpane.js']);
    page.wait();
    expect(page.scripts).toEqual(['taskpane.js']);
    expect(page.lines).toEqual([]);
  });

  test('loads the bundle outside Excel, which says so itself', () => {
    expect(run({ office: { host: null } }).scripts).toEqual(['taskpane.js']);
  });

  test('loads the bundle after a while when the host never answers', () => {
    const page = run({ office: { answers: false } });
    expect(page.scripts).toEqual([]);
    page.wait();
    expect(page.scripts).toEqual(['taskpane.js']);
  });

  test.each([
    ['an Excel older than 2021', { office: { host: 'Excel', supported: false } }, /Excel 2021/],
    ['a browser older than the bundle', { old: true, office: { host: 'Excel', supported: true } }, /WebView2/],
    ['a page whose office.js did not load', { office: null }, /Office\.js/],
  ])('says one sentence in each language and loads nothing: %s', (_, situation, named) => {
    const page = run(situation);
    page.wait();
    expect(page.scripts).toEqual([]);
    expect(page.role).toBe('alert');
    expect(page.lines.map((line) => line.lang)).toEqual(['vi', 'en']);
    for (const line of page.lines) expect(line.text).toMatch(named);
  });
});

describe('a page as it is served', () => {
  test('allows scripts by origin and by hash only', () => {
    const page = pageFor(html);
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    const hash = createHash('sha256').update(check).digest('base64');
    expect(rules.get('default-src')).toEqual(["'self'"]);
    expect(rules.get('script-src')).toEqual(["'self'", `'sha256-${hash}'`]);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(page.replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, '')).toBe(html);
  });

  test('comes before any script, or it would not hold for it', () => {
    const page = pageFor(html);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  });

  test('can take office.js from Microsoft, and allows that one origin more', () => {
    const page = pageFor(html, { cdn: true });
    expect(page).toContain(`src="${OFFICE_JS_CDN}"`);
    expect(page).not.toContain('lib/office-js');
    expect(page).toContain(`script-src 'self' ${new URL(OFFICE_JS_CDN).origin} 'sha256-`);
  });
});
