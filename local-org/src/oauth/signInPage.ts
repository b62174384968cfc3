import type { OrgUser } from '../org/orgUser';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function toPage(title: string, nonce: string, body: string): string {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - Local org (development only)</title>
<style nonce="${nonce}">
body { font: 1rem/1.5 system-ui, sans-serif; color: #181818; background: #f3f3f3; margin: 0; padding: 1.5rem; }
main { max-width: 28rem; margin: 0 auto; background: #fff; border: 1px solid #c9c9c9; border-radius: .5rem; padding: 1.25rem; }
h1 { font-size: 1.25rem; margin: 0 0 .25rem; }
p { margin: 0 0 1rem; }
.notice { color: #5c5c5c; font-size: .875rem; }
ul { list-style: none; margin: 0; padding: 0; }
button { font: inherit; text-align: left; width: 100%; padding: .625rem .75rem; margin-bottom: .5rem; border: 1px solid #747474; border-radius: .25rem; background: #fff; color: #0b5cab; cursor: pointer; }
button:hover { background: #f3f8fe; }
button:focus-visible { outline: 3px solid #0b5cab; outline-offset: 2px; }
.role { display: block; color: #5c5c5c; font-size: .875rem; }
</style>
</head>
<body>
<main>
<p class="notice">Local org (development only)</p>
${body}
</main>
</body>
</html>
`;
}

/**
 * The page on which a developer chooses whom to sign in as. No password: the local org guards nothing.
 * @param formAction address the choice is posted to, with the authorization request in its query
 * @param nonce of the style in the page's Content-Security-Policy
 */
export function toSignInPage(users: OrgUser[], loginHint: string | null, formAction: string, nonce: string): string {
    const items = users
        .map((user) => {
            const hinted = user.username.toLowerCase() === loginHint?.toLowerCase() ? ' autofocus' : '';
            return `<li><button type="submit" name="username" value="${escape(user.username)}"${hinted}>${escape(user.name)}<span class="role">${escape(user.title)}, ${escape(user.username)}</span></button></li>`;
        })
        .join('\n');
    return toPage(
        'Sign in',
        nonce,
        `<h1>Sign in as</h1>
<p>Choose a user. There is no password.</p>
<form method="post" action="${escape(formAction)}">
<ul>
${items}
</ul>
</form>`
    );
}

/** The page that names an OAuth error which must not be sent to an untrusted redirect address. */
export function toErrorPage(error: string, description: string, nonce: string): string {
    return toPage(
        'Sign-in failed',
        nonce,
        `<h1>Sign-in failed</h1>
<p>error=${escape(error)}&amp;error_description=${escape(description)}</p>
<p>Check the client id and the callback address of the application that sent you here, then start again from it.</p>`
    );
}
