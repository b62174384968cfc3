import { isEntityType } from 'c/transcriptRedaction';
import { ENTITY_TYPE_LABELS } from './labels';

/** The name that people see for a kind of data; a kind that this page does not know keeps its own word. */
export function entityTypeLabel(entityType: string): string {
    return isEntityType(entityType) ? ENTITY_TYPE_LABELS[entityType] : entityType;
}
