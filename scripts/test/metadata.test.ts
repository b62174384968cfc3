import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

// `sf` packages malformed or dangling metadata without a word, and an org would only say so at deploy time.

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'force-app/main/default');
const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** File ending to root element (Metadata API Developer Guide, one page a type). */
const rootElements: Record<string, string> = {
    'object-meta.xml': 'CustomObject',
    'field-meta.xml': 'CustomField',
    'validationRule-meta.xml': 'ValidationRule',
    'compactLayout-meta.xml': 'CompactLayout',
    'listView-meta.xml': 'ListView',
    'layout-meta.xml': 'Layout',
    'customPermission-meta.xml': 'CustomPermission',
    'permissionset-meta.xml': 'PermissionSet',
    'tab-meta.xml': 'CustomTab',
    'flexipage-meta.xml': 'FlexiPage',
    'cspTrustedSite-meta.xml': 'CspTrustedSite',
    'labels-meta.xml': 'CustomLabels',
    'eca-meta.xml': 'ExternalClientApplication',
    'ecaOauth-meta.xml': 'ExtlClntAppOauthSettings',
    'js-meta.xml': 'LightningComponentBundle',
    'md-meta.xml': 'CustomMetadata'
};

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: () => true });
const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const metadataFiles = files.filter((file) => file.endsWith('.xml'));
const sources = files.filter((file) => /^lwc\/.*\.(ts|html)$/.test(file) && !file.includes('__tests__'));

const read = (file: string) => readFileSync(join(main, file), 'utf8');
const nameOf = (file: string) => decodeURIComponent(basename(file)).replace(/\.[\w-]+\.xml$/, '');
const endingOf = (file: string) => basename(file).slice(nameOf(file).length + 1);
const parsed = new Map(metadataFiles.map((file) => [file, parser.parse(read(file))]));
const of = (ending: string) => metadataFiles.filter((file) => endingOf(file) === ending);
const bodyOf = (file: string) => parsed.get(file)[rootElements[endingOf(file)]!][0];
const text = (body: Record<string, string[]>, element: string) => body[element]?.[0];

const objects = of('object-meta.xml').map((file) => ({
    name: nameOf(file),
    folder: file.slice(0, file.lastIndexOf('/') + 1)
}));
const fieldsOf = (folder: string) =>
    of('field-meta.xml')
        .filter((file) => file.startsWith(folder))
        .map((file) => bodyOf(file));
const standardFields = ['Name', 'OwnerId', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];

describe('every metadata file', () => {
    test.each(metadataFiles)('%s is strict XML of the right kind', (file) => {
        expect(XMLValidator.validate(read(file))).toBe(true);
        expect(Object.keys(rootElements)).toContain(endingOf(file));
        const { '?xml': _, ...roots } = parsed.get(file);
        expect(Object.keys(roots)).toEqual([rootElements[endingOf(file)]]);
        expect(bodyOf(file)['@_xmlns']).toBe(namespace);
    });

    test.each(metadataFiles)('%s names itself as its file does', (file) => {
        const fullName = text(bodyOf(file), 'fullName');
        expect(fullName === undefined || fullName === nameOf(file)).toBe(true);
    });

    test('is there at all', () => {
        expect(objects.length).toBeGreaterThan(0);
        expect(of('permissionset-meta.xml')).toHaveLength(4);
        expect(of('validationRule-meta.xml').length).toBeGreaterThan(8);
    });
});

describe.each(objects)('$name', ({ name, folder }) => {
    const fields = fieldsOf(folder);
    const known = new Set([...standardFields, ...fields.map((field) => text(field, 'fullName'))]);
    const inFolder = (ending: string) => of(ending).filter((file) => file.startsWith(folder));

    test('validation rules use fields, values and permissions that exist', () => {
        const permissions = of('customPermission-meta.xml').map(nameOf);
        const values = new Map(
            fields.map((field) => [
                text(field, 'fullName'),
                field.valueSet?.[0].valueSetDefinition?.[0].value.map((value: any) => text(value, 'fullName'))
            ])
        );
        for (const file of inFolder('validationRule-meta.xml')) {
            const rule = bodyOf(file);
            const formula = text(rule, 'errorConditionFormula')!.replaceAll('&gt;', '>').replaceAll('&quot;', '"');
            for (const [field] of formula.matchAll(/\b\w+__c\b/g)) expect(known).toContain(field);
            for (const [, permission] of formula.matchAll(/\$Permission\.(\w+)/g))
                expect(permissions).toContain(permission);
            for (const [, field, value] of formula.matchAll(/ISPICKVAL\((?:PRIORVALUE\()?(\w+)\)?, "(\w+)"\)/g))
                expect(values.get(field)).toContain(value);
            expect(formula.split('"').length % 2).toBe(1);
            expect(formula.split('(')).toHaveLength(formula.split(')').length);
            const shownAt = text(rule, 'errorDisplayField');
            if (shownAt) expect(known).toContain(shownAt);
            expect(text(rule, 'errorMessage')!.length).toBeLessThanOrEqual(255);
            expect(text(rule, 'active')).toBe('true');
        }
    });

    test('layouts, list views and compact layouts show fields that exist', () => {
        const shown = [
            ...of('layout-meta.xml')
                .filter((file) => nameOf(file).startsWith(`${name}-`))
                .flatMap((file) => [...read(file).matchAll(/<field>(\w+)<\/field>/g)].map(([, field]) => field)),
            ...inFolder('compactLayout-meta.xml').flatMap((file) => bodyOf(file).fields),
            ...inFolder('listView-meta.xml').flatMap((file) => bodyOf(file).columns),
            ...of('object-meta.xml')
                .filter((file) => file.startsWith(folder))
                .flatMap((file) => Object.values(bodyOf(file).searchLayouts?.[0] ?? {}).flat())
        ];
        const listViewNames = ['NAME', 'CREATEDBY_USER', 'CREATED_DATE', 'LAST_UPDATE'];
        expect(shown.length).toBeGreaterThan(0);
        for (const field of shown) expect([...known, ...listViewNames]).toContain(field);
    });

    test('its compact layout and its texts fit', () => {
        const object = bodyOf(`${folder}${name}.object-meta.xml`);
        const compact = text(object, 'compactLayoutAssignment');
        expect(inFolder('compactLayout-meta.xml').map(nameOf)).toContain(compact);
        for (const field of fields) {
            expect(text(field, 'description')?.length ?? 0).toBeLessThanOrEqual(1000);
            expect(text(field, 'inlineHelpText')?.length ?? 0).toBeLessThanOrEqual(510);
            expect(text(field, 'label')!.length).toBeLessThanOrEqual(40);
            expect(text(field, 'fullName')).toMatch(/^[A-Z]\w{0,38}[A-Za-z0-9]__c$/);
        }
    });
});

describe.each(of('permissionset-meta.xml'))('%s', (file) => {
    const set = bodyOf(file);

    test('grants each field that needs a grant, and only fields that exist', () => {
        const needed = objects.flatMap(({ name, folder }) =>
            fieldsOf(folder)
                .filter((field) => text(field, 'required') !== 'true' && text(field, 'type') !== 'MasterDetail')
                .map((field) => `${name}.${text(field, 'fullName')}`)
        );
        const granted = set.fieldPermissions.map((one: any) => text(one, 'field'));
        expect([...granted].sort()).toEqual([...needed].sort());
    });

    test('never deletes, never sees past sharing, and leaves voice calls to the licensed sets', () => {
        expect(set.objectPermissions.map((one: any) => text(one, 'object')).sort()).toEqual(
            objects.map(({ name }) => name).sort()
        );
        for (const one of set.objectPermissions) {
            expect(text(one, 'allowDelete')).toBe('false');
            expect(text(one, 'modifyAllRecords')).toBe('false');
            expect(text(one, 'viewAllRecords')).toBe('false');
        }
        expect(set.userPermissions.map((one: any) => text(one, 'name'))).toEqual(['ApiEnabled']);
    });

    test('writes fields exactly when it may write rows', () => {
        const writes = new Set(set.objectPermissions.map((one: any) => text(one, 'allowEdit')));
        expect(new Set(set.fieldPermissions.map((one: any) => text(one, 'editable')))).toEqual(writes);
        expect(new Set(set.objectPermissions.map((one: any) => text(one, 'allowCreate')))).toEqual(writes);
    });
});

test('each permission set adds one custom permission to the one before it', () => {
    const granted = (name: string) =>
        (bodyOf(`permissionsets/Transcript_Desk_${name}.permissionset-meta.xml`).customPermissions ?? [])
            .filter((one: any) => text(one, 'enabled') === 'true')
            .map((one: any) => text(one, 'name'));
    expect(granted('Viewer')).toEqual([]);
    expect(granted('Reviewer')).toEqual(['Edit_Voice_Transcripts']);
    expect(granted('Supervisor')).toEqual(['Edit_Voice_Transcripts', 'Redact_Voice_Transcripts']);
    expect(granted('Admin')).toEqual(of('customPermission-meta.xml').map(nameOf).sort());
});

describe('custom labels', () => {
    const labels: any[] = of('labels-meta.xml').flatMap((file) => bodyOf(file).labels ?? []);
    const names = labels.map((label) => text(label, 'fullName')!);
    const imported = sources.flatMap((file) =>
        [...read(file).matchAll(/@salesforce\/label\/c\.(\w+)/g)].map(([, name]) => name!)
    );

    test('have unique names', () => {
        expect(
            names.map((name) => name.toLowerCase()).filter((name, index, all) => all.indexOf(name) !== index)
        ).toEqual([]);
    });

    test('exist where components import them', () => {
        expect([...new Set(imported)].filter((name) => !names.includes(name))).toEqual([]);
    });

    test('are imported where they exist', () => {
        expect(names.filter((name) => !imported.includes(name))).toEqual([]);
    });

    test('keep within the limits', () => {
        for (const label of labels) {
            expect(text(label, 'fullName')).toMatch(/^[A-Za-z]\w{0,79}$/);
            expect(text(label, 'value')!.length).toBeLessThanOrEqual(1000);
            expect(text(label, 'shortDescription')!.length).toBeLessThanOrEqual(80);
            expect(text(label, 'language')).toBe('en_US');
            expect(['true', 'false']).toContain(text(label, 'protected'));
        }
    });

    test('number their placeholders from {0} without a gap', () => {
        const placeholders = (name: string) => {
            const value = text(labels.find((label) => text(label, 'fullName') === name) ?? {}, 'value') ?? '';
            return [...new Set([...value.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)))].sort();
        };
        for (const name of names) {
            // The wording for one thing may leave its number out: the wording for many says what there is.
            const used = placeholders(name.replace(/_One$/, '_Many'));
            expect([name, used]).toEqual([name, [...used.keys()]]);
            if (name.endsWith('_One')) expect(used).toEqual(expect.arrayContaining(placeholders(name)));
        }
    });
});

describe('components', () => {
    test('deploy with the API version of the project', () => {
        const { sourceApiVersion } = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8'));
        for (const file of of('js-meta.xml'))
            expect([file, text(bodyOf(file), 'apiVersion')]).toEqual([file, sourceApiVersion]);
    });

    test('check custom permissions that exist', () => {
        const permissions = of('customPermission-meta.xml').map(nameOf);
        for (const file of sources)
            for (const [, name] of read(file).matchAll(/@salesforce\/customPermission\/(\w+)/g))
                expect(permissions).toContain(name);
    });

    test.each(of('flexipage-meta.xml'))('%s places components and properties that exist', (file) => {
        for (const region of bodyOf(file).flexiPageRegions)
            for (const { componentInstance } of region.itemInstances ?? []) {
                const [, bundle] = /^c:(\w+)$/.exec(text(componentInstance[0], 'componentName')!) ?? [];
                if (!bundle) continue;
                const meta = read(`lwc/${bundle}/${bundle}.js-meta.xml`);
                expect(meta).toContain('lightning__RecordPage');
                for (const property of componentInstance[0].componentInstanceProperties ?? [])
                    expect(meta).toContain(`name="${text(property, 'name')}"`);
            }
    });
});
