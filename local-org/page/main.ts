import { createElement } from 'lwc';
import App from './modules/host/app/app';

document.body.append(createElement('host-app', { is: App }));
