/** Entry of the page, in the desktop window and in guests' browsers alike. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { getHost } from './platform/host';
import './ui/tokens.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App host={getHost()} />
  </StrictMode>,
);
