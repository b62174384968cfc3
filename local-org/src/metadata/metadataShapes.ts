import { z } from 'zod';
import { sharingModels } from '../schema/objectSchema';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const count = z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform((text) => Number(text));

/** Field types of the metadata API that the local org can enforce. */
export const fieldTypes = [
    'AutoNumber',
    'Checkbox',
    'Date',
    'DateTime',
    'Email',
    'LongTextArea',
    'Lookup',
    'MasterDetail',
    'Number',
    'Percent',
    'Phone',
    'Picklist',
    'Text',
    'TextArea',
    'Url'
] as const;

/** A CustomField file (Metadata API Developer Guide, "CustomField"). Strict: what is not known here is not enforced. */
export const customFieldShape = z.strictObject({
    fullName: z.string(),
    label: z.string(),
    type: z.enum(fieldTypes),
    description: z.string().optional(),
    inlineHelpText: z.string().optional(),
    length: count.optional(),
    precision: count.optional(),
    scale: count.optional(),
    required: flag.default(false),
    unique: flag.default(false),
    caseSensitive: flag.default(false),
    externalId: flag.default(false),
    defaultValue: z.string().optional(),
    displayFormat: z.string().optional(),
    startingNumber: z.string().optional(),
    visibleLines: z.string().optional(),
    trackHistory: z.string().optional(),
    trackTrending: z.string().optional(),
    trackFeedHistory: z.string().optional(),
    deleteConstraint: z.string().optional(),
    referenceTo: z.array(z.string()).default([]),
    relationshipName: z.string().optional(),
    relationshipLabel: z.string().optional(),
    relationshipOrder: z.string().optional(),
    reparentableMasterDetail: z.string().optional(),
    writeRequiresMasterRead: z.string().optional(),
    securityClassification: z.string().optional(),
    complianceGroup: z.string().optional(),
    businessStatus: z.string().optional(),
    fieldManageability: z.string().optional(),
    valueSet: z
        .strictObject({
            restricted: flag.default(false),
            valueSetDefinition: z.strictObject({
                sorted: z.string().optional(),
                value: z.array(
                    z.strictObject({
                        fullName: z.string(),
                        default: flag.default(false),
                        label: z.string(),
                        description: z.string().optional(),
                        color: z.string().optional(),
                        isActive: flag.default(true)
                    })
                )
            })
        })
        .optional()
});

/** A parsed CustomField file. */
export type CustomFieldMetadata = z.infer<typeof customFieldShape>;

/** The parts of a CustomObject file that the local org uses. */
export const customObjectShape = z.object({
    label: z.string().optional(),
    pluralLabel: z.string().optional(),
    sharingModel: z.enum(sharingModels).optional(),
    nameField: z
        .object({ label: z.string(), type: z.enum(['Text', 'AutoNumber']), displayFormat: z.string().optional() })
        .optional()
});

/** The parts of a custom metadata type's CustomObject file that the local org uses. */
export const metadataTypeShape = z.object({
    label: z.string().min(1),
    pluralLabel: z.string().optional(),
    visibility: z.enum(['Public', 'Protected', 'PackageProtected']).optional()
});

/** A ValidationRule file. */
export const validationRuleShape = z.strictObject({
    fullName: z.string(),
    active: flag,
    description: z.string().optional(),
    errorConditionFormula: z.string().min(1),
    errorDisplayField: z.string().optional(),
    errorMessage: z.string().min(1)
});

/** The parts of a PermissionSet file that the local org enforces. */
export const permissionSetShape = z.object({
    label: z.string(),
    objectPermissions: z
        .array(
            z.object({
                object: z.string(),
                allowCreate: flag,
                allowDelete: flag,
                allowEdit: flag,
                allowRead: flag,
                viewAllRecords: flag.default(false),
                modifyAllRecords: flag.default(false)
            })
        )
        .default([]),
    fieldPermissions: z.array(z.object({ field: z.string(), readable: flag, editable: flag })).default([]),
    customPermissions: z.array(z.object({ name: z.string(), enabled: flag })).default([]),
    userPermissions: z.array(z.object({ name: z.string(), enabled: flag })).default([]),
    customMetadataTypeAccesses: z.array(z.object({ name: z.string(), enabled: flag })).default([]),
    tabSettings: z.array(z.object({ tab: z.string(), visibility: z.string() })).default([])
});

/** A CustomMetadata file: one record of a custom metadata type (Metadata API Developer Guide, "CustomMetadata"). */
export const customMetadataShape = z.strictObject({
    label: z.string().min(1).max(40),
    description: z.string().optional(),
    protected: flag.default(false),
    // A value that is left out, or is nil, is blank.
    values: z.array(z.strictObject({ field: z.string(), value: z.array(z.string()).max(1).default([]) })).default([])
});
