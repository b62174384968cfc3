import { createMisuse, type Usage } from './command';

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** The languages of `--language`, which says what rules to use; without it none, and so rules of every language. */
export function parseLanguages(text: string | undefined, rulesFile: string | undefined): Usage<readonly string[]> {
    if (text === undefined) return { ok: true, value: [] };
    if (rulesFile === undefined) return createMisuse('--language says which rules to use: it needs --rules');
    const languages = text.split(',').map((tag) => tag.trim());
    return languages.every((tag) => LANGUAGE.test(tag))
        ? { ok: true, value: languages }
        : createMisuse('--language takes language codes such as en-US, or en,es');
}
