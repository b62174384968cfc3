import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Fields of a Transcript_Setting__mdt record, without their suffix; what is not there is empty. */
export type SettingFields = Readonly<Record<string, string>>;

const FORCE_APP = resolve(import.meta.dirname, '../../../force-app');
const OURS = /^Transcript_Setting\./;

/** The metadata of an organisation that has just these settings, active, in this order; `remove` it at the end. */
export function createOrgWithSettings(settings: readonly SettingFields[]): {
    readonly forceAppDir: string;
    readonly remove: () => void;
} {
    const forceAppDir = mkdtempSync(join(tmpdir(), 'settings-'));
    cpSync(FORCE_APP, forceAppDir, { recursive: true, filter: (path) => !path.includes(join('default', 'lwc')) });
    const folder = join(forceAppDir, 'main/default/customMetadata');
    const ours = readdirSync(folder).filter((file) => OURS.test(file));
    const template = readFileSync(join(folder, ours[0] ?? ''), 'utf8');
    ours.forEach((file) => rmSync(join(folder, file)));
    settings.forEach((fields, index) => {
        const record = template.replace(
            /(<field>(\w+)__c<\/field>\s*)<value.*$/gm,
            (_, start: string, field: string) =>
                start + toValue({ Active: 'true', Suggested: 'true', ...fields }[field])
        );
        writeFileSync(join(folder, `Transcript_Setting.S${index}.md-meta.xml`), record);
    });
    return { forceAppDir, remove: () => rmSync(forceAppDir, { recursive: true }) };
}

function toValue(value: string | undefined): string {
    const type = value === 'true' || value === 'false' ? 'boolean' : 'string';
    return value === undefined ? '<value xsi:nil="true"/>' : `<value xsi:type="xsd:${type}">${value}</value>`;
}
