import { z } from 'zod';

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
    sharingModel: z.string().optional(),
    nameField: z
        .object({ label: z.string(), type: z.enum(['Text', 'AutoNumber']), displayFormat: z.string().optional() })
        .optional()
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
                allowRead: flag
            })
        )
        .default([]),
    fieldPermissions: z.array(z.object({ field: z.string(), readable: flag, editable: flag })).default([]),
    customPermissions: z.array(z.object({ name: z.string(), enabled: flag })).default([]),
    userPermissions: z.array(z.object({ name: z.string(), enabled: flag })).default([])
});
