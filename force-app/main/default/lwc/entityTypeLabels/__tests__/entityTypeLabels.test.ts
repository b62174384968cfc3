import { entityTypeLabel } from 'c/entityTypeLabels';
import { ENTITY_TYPES } from 'c/transcriptRedaction';

describe('entityTypeLabel', () => {
    it('names every kind by its own label', () => {
        expect(ENTITY_TYPES.map(entityTypeLabel)).toEqual(ENTITY_TYPES.map((type) => `c.Transcript_Entity_${type}`));
    });

    it('leaves a kind of the future as it is', () => {
        expect(entityTypeLabel('SHOE_SIZE')).toBe('SHOE_SIZE');
    });
});
