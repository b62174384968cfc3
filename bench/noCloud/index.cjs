exports.DlpServiceClient = class {};
