export type { Receipt, ReceiptChange, ReceiptLine, ReceiptSource, ReceiptValue, Removal, Unreached } from './receipt';
export { NOT_REACHED, toReceipt } from './receipt';
export { fromReceiptJson, toReceiptJson } from './receiptJson';
export { receiptFileName } from './receiptFileName';
