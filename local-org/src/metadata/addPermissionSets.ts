import type { z } from 'zod';
import { isMetadataType, type ObjectPermission, type OrgSchema } from '../schema/objectSchema';
import { listFiles } from './listFiles';
import { permissionSetShape } from './metadataShapes';
import { readXml } from './readXml';

type PermissionSetMetadata = z.infer<typeof permissionSetShape>;

const suffix = '.permissionset-meta.xml';

/** What each object permission needs beside it: an org refuses a set without (Salesforce Help, "Object Permissions"). */
const needs: [keyof ObjectPermission, (keyof ObjectPermission)[]][] = [
    ['create', ['read']],
    ['edit', ['read']],
    ['delete', ['read', 'edit']],
    ['viewAll', ['read']],
    ['modifyAll', ['read', 'edit', 'delete', 'viewAll']]
];

function toObjectPermission(one: PermissionSetMetadata['objectPermissions'][number]): ObjectPermission {
    return {
        read: one.allowRead,
        create: one.allowCreate,
        edit: one.allowEdit,
        delete: one.allowDelete,
        viewAll: one.viewAllRecords,
        modifyAll: one.modifyAllRecords
    };
}

function findProblems(schema: OrgSchema, metadata: PermissionSetMetadata): string[] {
    const problems: string[] = [];
    for (const one of metadata.objectPermissions) {
        if (!schema.objects.has(one.object)) problems.push(`objectPermissions: no object ${one.object}`);
        const permission = toObjectPermission(one);
        for (const [name, others] of needs) {
            const missing = permission[name] ? others.find((other) => !permission[other]) : undefined;
            if (missing) problems.push(`objectPermissions: ${one.object}: ${name} needs ${missing}; an org refuses it`);
        }
    }
    for (const { field } of metadata.fieldPermissions) {
        const [objectName = '', fieldName = ''] = field.split('.');
        const known = schema.objects.get(objectName)?.fields.get(fieldName);
        if (!known) problems.push(`fieldPermissions: no field ${field}`);
        else if (!known.secured)
            problems.push(`fieldPermissions: ${field} is required; an org refuses permissions for it`);
    }
    for (const { name } of metadata.customPermissions)
        if (!schema.customPermissions.has(name)) problems.push(`customPermissions: no custom permission ${name}`);
    for (const { name } of metadata.customMetadataTypeAccesses)
        if (!isMetadataType(name) || !schema.objects.has(name))
            problems.push(`customMetadataTypeAccesses: no custom metadata type ${name}`);
    return problems;
}

function toEnabled(list: { name: string; enabled: boolean }[]): Set<string> {
    return new Set(list.filter((one) => one.enabled).map((one) => one.name));
}

/** Reads the permission sets of a folder into the schema; what they name has to be there. */
export function addPermissionSets(schema: OrgSchema, folder: string, problems: string[]): void {
    for (const path of listFiles(folder, suffix)) {
        const metadata = readXml(path, 'PermissionSet', permissionSetShape, problems);
        if (!metadata) continue;
        problems.push(...findProblems(schema, metadata).map((problem) => `${path}: ${problem}`));
        const name = path.slice(folder.length + 1, -suffix.length);
        schema.permissionSets.set(name, {
            name,
            label: metadata.label,
            objects: new Map(metadata.objectPermissions.map((one) => [one.object, toObjectPermission(one)])),
            fields: new Map(
                metadata.fieldPermissions.map((one) => [one.field, { readable: one.readable, editable: one.editable }])
            ),
            customPermissions: toEnabled(metadata.customPermissions),
            userPermissions: toEnabled(metadata.userPermissions),
            metadataTypes: toEnabled(metadata.customMetadataTypeAccesses),
            tabs: new Set(metadata.tabSettings.flatMap(({ tab, visibility }) => (visibility === 'Visible' ? tab : [])))
        });
    }
}
