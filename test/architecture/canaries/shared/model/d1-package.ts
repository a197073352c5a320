// reported by: lint/style/noRestrictedImports
import { createElement } from 'react';

export const canary = createElement('p');
