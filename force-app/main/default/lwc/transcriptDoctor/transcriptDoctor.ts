export {
    AILMENTS,
    type Ailment,
    type Complaint,
    type ExaminedCall,
    type ExaminedLine,
    type Remedy
} from './examination';
export { examine } from './examine';
export { mendDecoding } from './misDecoded';
