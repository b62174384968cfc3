import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileRules } from 'c/redactionRules';

// What the guide shows is what the rules do.

const guide = readFileSync(resolve(import.meta.dirname, '../../docs/redaction-rules.md'), 'utf8');

/** The rows of the table whose first column has this title, code marks and escaped bars undone. */
function rowsOf(title: string): [string, string, string][] {
    const lines = guide.split('\n');
    const head = lines.findIndex((line) => line.startsWith(`| ${title} `));
    const rows: [string, string, string][] = [];
    for (const line of lines.slice(head + 2)) {
        const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('`', '').replaceAll('\\|', '|'));
        const [, first, second, third] = cells;
        if (!first || !second || !third) break;
        rows.push([first, second, third]);
    }
    return rows;
}
const compile = (pattern: string) => compileRules([{ name: 'x', entityType: 'NUMBER_SEQUENCE', pattern }]);

describe('docs/redaction-rules.md', () => {
    test.each(rowsOf('pattern'))('%s in "%s" finds %s', (pattern, line, found) => {
        const { rules, problems } = compile(pattern);
        expect(problems).toEqual([]);
        const texts = rules[0]?.find(line).map(({ start, end }) => line.slice(start, end));
        expect(texts).toEqual(found === 'nothing' ? [] : [found]);
    });

    test.each(rowsOf('code'))('%s refuses %s, and %s is taken', (code, refused, instead) => {
        expect(compile(refused).problems.map((problem) => problem.code)).toEqual([code]);
        expect(compile(instead).problems).toEqual([]);
    });

    test('shows a file of rules that hold', () => {
        const [, file = ''] = /```json\n([^`]+)```/.exec(guide) ?? [];
        expect(compileRules(JSON.parse(file))).toMatchObject({ rules: { length: 2 }, problems: [] });
    });

    test('has both tables, and names every code', () => {
        expect(rowsOf('pattern').length).toBeGreaterThan(5);
        const source = readFileSync(
            resolve(import.meta.dirname, '../../force-app/main/default/lwc/redactionRules/ruleProblem.ts'),
            'utf8'
        );
        const codes = [...source.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, code]) => code);
        expect(codes.length).toBeGreaterThan(10);
        for (const code of codes) {
            expect(guide).toContain(`\`${code}\``);
        }
    });
});
