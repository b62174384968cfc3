export type { Connection, ConnectionListener, ConnectionState } from './connection';
export { createConnection, NOT_CONNECTED } from './connection';
export type { SignIn, SignInFlow } from './signInFlow';
export { toAddressNotice, toSignInNotice } from './signInNotice';
