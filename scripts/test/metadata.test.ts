import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { parseMetadataXml, type Xml } from './metadataXml';

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

const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const metadataFiles = files.filter((file) => file.endsWith('.xml'));
const sources = files.filter((file) => /^lwc\/.*\.(ts|html)$/.test(file) && !file.includes('__tests__'));

const read = (file: string) => readFileSync(join(main, file), 'utf8');
const nameOf = (file: string) => decodeURIComponent(basename(file)).replace(/\.[\w-]+\.xml$/, '');
const endingOf = (file: string) => basename(file).slice(nameOf(file).length + 1);

const parsed = new Map(metadataFiles.map((file) => [file, parseMetadataXml(read(file))]));
const of = (ending: string) => metadataFiles.filter((file) => endingOf(file) === ending);
function bodyOf(file: string): Xml {
    const body = parsed.get(file)?.list(rootElements[endingOf(file)] ?? '')[0];
    if (!body) throw new Error(`${file} is missing or has another root element.`);
    return body;
}

const objects = of('object-meta.xml').map((file) => ({
    name: nameOf(file),
    folder: file.slice(0, file.lastIndexOf('/') + 1)
}));
/** Custom metadata types are read by the access to the type: they have no field permissions and no compact layout. */
const isMetadataType = (name: string | undefined) => name?.endsWith('__mdt') ?? false;
const fieldsOf = (folder: string) =>
    of('field-meta.xml')
        .filter((file) => file.startsWith(folder))
        .map((file) => bodyOf(file));
const standardFields = ['Name', 'OwnerId', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];
const metadataTypeFields = ['MasterLabel', 'DeveloperName', 'NamespacePrefix', 'IsProtected'];

describe('every metadata file', () => {
    test.each(metadataFiles)('%s is strict XML of the right kind', (file) => {
        expect(XMLValidator.validate(read(file))).toBe(true);
        // The validator overlooks a bare ampersand.
        expect(read(file)).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
        expect(Object.keys(rootElements)).toContain(endingOf(file));
        expect(parsed.get(file)?.names).toEqual([rootElements[endingOf(file)]]);
        expect(bodyOf(file).text('@_xmlns')).toBe(namespace);
    });

    test.each(metadataFiles)('%s names itself as its file does', (file) => {
        const fullName = bodyOf(file).text('fullName');
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
    const standard = isMetadataType(name) ? [...metadataTypeFields, ...standardFields] : standardFields;
    const known = new Set([...standard, ...fields.map((field) => field.text('fullName'))]);
    const inFolder = (ending: string) => of(ending).filter((file) => file.startsWith(folder));

    test('validation rules use fields, values and permissions that exist', () => {
        const permissions = of('customPermission-meta.xml').map(nameOf);
        const values = new Map(
            fields.map((field) => [
                field.text('fullName'),
                field
                    .list('valueSet')
                    .flatMap((set) => set.list('valueSetDefinition'))
                    .flatMap((definition) => definition.list('value'))
                    .map((value) => value.text('fullName'))
            ])
        );
        for (const file of inFolder('validationRule-meta.xml')) {
            const rule = bodyOf(file);
            const formula = rule.text('errorConditionFormula')!.replaceAll('&gt;', '>').replaceAll('&quot;', '"');
            for (const [field] of formula.matchAll(/\b\w+__c\b/g)) expect(known).toContain(field);
            for (const [, permission] of formula.matchAll(/\$Permission\.(\w+)/g))
                expect(permissions).toContain(permission);
            for (const [, field, value] of formula.matchAll(/ISPICKVAL\((?:PRIORVALUE\()?(\w+)\)?, "(\w+)"\)/g))
                expect(values.get(field)).toContain(value);
            expect(formula.split('"').length % 2).toBe(1);
            expect(formula.split('(')).toHaveLength(formula.split(')').length);
            const shownAt = rule.text('errorDisplayField');
            if (shownAt) expect(known).toContain(shownAt);
            expect(rule.text('errorMessage')!.length).toBeLessThanOrEqual(255);
            expect(rule.text('active')).toBe('true');
        }
    });

    test('layouts, list views and compact layouts show fields that exist', () => {
        const shown = [
            ...of('layout-meta.xml')
                .filter((file) => nameOf(file).startsWith(`${name}-`))
                .flatMap((file) => [...read(file).matchAll(/<field>(\w+)<\/field>/g)].map(([, field]) => field)),
            ...inFolder('compactLayout-meta.xml').flatMap((file) => bodyOf(file).texts('fields')),
            ...inFolder('listView-meta.xml').flatMap((file) => bodyOf(file).texts('columns')),
            ...of('object-meta.xml')
                .filter((file) => file.startsWith(folder))
                .flatMap((file) =>
                    bodyOf(file)
                        .list('searchLayouts')
                        .flatMap((layout) => layout.names.flatMap(layout.texts))
                )
        ];
        const listViewNames = ['NAME', 'CREATEDBY_USER', 'CREATED_DATE', 'LAST_UPDATE'];
        expect(shown.length).toBeGreaterThan(0);
        for (const field of shown) expect([...known, ...listViewNames]).toContain(field);
    });

    test('its compact layout and its texts fit', () => {
        const object = bodyOf(`${folder}${name}.object-meta.xml`);
        const compact = object.texts('compactLayoutAssignment');
        expect(inFolder('compactLayout-meta.xml').map(nameOf)).toEqual(expect.arrayContaining(compact));
        expect(compact).toHaveLength(isMetadataType(name) ? 0 : 1);
        for (const field of fields) {
            expect(field.text('description')?.length ?? 0).toBeLessThanOrEqual(1000);
            expect(field.text('inlineHelpText')?.length ?? 0).toBeLessThanOrEqual(510);
            expect(field.text('label')!.length).toBeLessThanOrEqual(40);
            expect(field.text('fullName')).toMatch(/^[A-Z]\w{0,38}[A-Za-z0-9]__c$/);
        }
    });
});

/** A person without anything to change has nothing unsaved either. */
const isForEditorsOnly = (name: string | undefined) => name === 'Transcript_Draft__c';

describe.each(of('permissionset-meta.xml'))('%s', (file) => {
    const set = bodyOf(file);
    const granted = ({ name }: { name: string }) =>
        !isMetadataType(name) && (!isForEditorsOnly(name) || !file.includes('Viewer'));

    test('grants each field that needs a grant, and only fields that exist', () => {
        const needed = objects.filter(granted).flatMap(({ name, folder }) =>
            fieldsOf(folder)
                .filter((field) => field.text('required') !== 'true' && field.text('type') !== 'MasterDetail')
                .map((field) => `${name}.${field.text('fullName')}`)
        );
        const given = set.list('fieldPermissions').map((one) => one.text('field'));
        expect([...given].sort()).toEqual([...needed].sort());
    });

    test('deletes drafts only, never sees past sharing, and leaves voice calls to the licensed sets', () => {
        expect(
            set
                .list('objectPermissions')
                .map((one) => one.text('object'))
                .sort()
        ).toEqual(
            objects
                .filter(granted)
                .map(({ name }) => name)
                .sort()
        );
        for (const one of set.list('objectPermissions')) {
            expect(one.text('allowDelete')).toBe(String(isForEditorsOnly(one.text('object'))));
            expect(one.text('modifyAllRecords')).toBe('false');
            expect(one.text('viewAllRecords')).toBe('false');
        }
        expect(set.list('userPermissions').map((one) => one.text('name'))).toEqual(['ApiEnabled']);
    });

    test('reads every custom metadata type, and only those that exist', () => {
        const accesses = set.list('customMetadataTypeAccesses').filter((one) => one.text('enabled') === 'true');
        expect(accesses.map((one) => one.text('name')).sort()).toEqual(
            objects
                .map(({ name }) => name)
                .filter(isMetadataType)
                .sort()
        );
    });

    test('writes fields exactly when it may write rows', () => {
        const writes = new Set(set.list('objectPermissions').map((one) => one.text('allowEdit')));
        expect(new Set(set.list('fieldPermissions').map((one) => one.text('editable')))).toEqual(writes);
        expect(new Set(set.list('objectPermissions').map((one) => one.text('allowCreate')))).toEqual(writes);
    });
});

test('each permission set adds one custom permission to the one before it', () => {
    const granted = (name: string) =>
        bodyOf(`permissionsets/Transcript_Desk_${name}.permissionset-meta.xml`)
            .list('customPermissions')
            .filter((one) => one.text('enabled') === 'true')
            .map((one) => one.text('name'));
    expect(granted('Viewer')).toEqual([]);
    expect(granted('Reviewer')).toEqual(['Edit_Voice_Transcripts']);
    expect(granted('Supervisor')).toEqual(['Edit_Voice_Transcripts', 'Redact_Voice_Transcripts']);
    expect(granted('Admin')).toEqual(of('customPermission-meta.xml').map(nameOf).sort());
});

describe('custom labels', () => {
    const labels = of('labels-meta.xml').flatMap((file) => bodyOf(file).list('labels'));
    const names = labels.map((label) => label.text('fullName')!);
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
            expect(label.text('fullName')).toMatch(/^[A-Za-z]\w{0,79}$/);
            expect(label.text('value')!.length).toBeLessThanOrEqual(1000);
            expect(label.text('shortDescription')!.length).toBeLessThanOrEqual(80);
            expect(label.text('language')).toBe('en_US');
            expect(['true', 'false']).toContain(label.text('protected'));
        }
    });

    test('number their placeholders from {0} without a gap', () => {
        const values = new Map(labels.map((label) => [label.text('fullName'), label.text('value') ?? '']));
        const placeholders = (name: string) => {
            const found = [...(values.get(name) ?? '').matchAll(/\{(\d+)\}/g)];
            return [...new Set(found.map(([, number]) => Number(number)))].sort();
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
            expect([file, bodyOf(file).text('apiVersion')]).toEqual([file, sourceApiVersion]);
    });

    test('check custom permissions that exist', () => {
        const permissions = of('customPermission-meta.xml').map(nameOf);
        for (const file of sources)
            for (const [, name] of read(file).matchAll(/@salesforce\/customPermission\/(\w+)/g))
                expect(permissions).toContain(name);
    });

    test.each(of('flexipage-meta.xml'))('%s places components and properties that exist', (file) => {
        const placed = bodyOf(file)
            .list('flexiPageRegions')
            .flatMap((region) => region.list('itemInstances'))
            .flatMap((item) => item.list('componentInstance'));
        const type = bodyOf(file).text('type');
        const main = type === 'AppPage' ? 'c:transcriptUploadDesk' : 'c:voiceTranscript';
        expect(placed.map((component) => component.text('componentName'))).toContain(main);
        for (const component of placed) {
            const [, bundle] = /^c:(\w+)$/.exec(component.text('componentName')!) ?? [];
            if (!bundle) continue;
            const meta = read(`lwc/${bundle}/${bundle}.js-meta.xml`);
            expect(meta).toContain(`lightning__${type}`);
            for (const property of component.list('componentInstanceProperties'))
                expect(meta).toContain(`name="${property.text('name')}"`);
        }
    });
});
