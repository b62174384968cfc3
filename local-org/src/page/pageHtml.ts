/**
 * The one document of the local page; what it shows is decided by its address. Synthetic shadow comes first and by
 * itself: it has to patch the DOM before lwc is evaluated.
 */
export const pageHtml = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Voice Calls | Local org</title>
<link rel="icon" href="/page/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/page/shell.css">
<script type="module" src="/vendor/synthetic-shadow.js"></script>
<script type="module" src="/page/main.js"></script>
</head>
<body class="slds-scope">
<noscript>This page needs JavaScript.</noscript>
</body>
</html>
`;
