/** What is shown when drawing fails: the map is safe, and reloading goes on with it. */
import { Component, type ReactNode } from 'react';
import { useTranslate } from '../state/locale';
import { Button } from '../ui/Button';
import './crash-screen.css';

interface CrashState {
  readonly message: string | null;
}

export class CrashScreen extends Component<{ readonly children: ReactNode }, CrashState> {
  override readonly state: CrashState = { message: null };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : <Broken message={message} />;
  }
}

function Broken({ message }: { message: string }) {
  const t = useTranslate();
  return (
    <main className="jr-crash" role="alert">
      <h1>{t('app.broken.title')}</h1>
      <p>{t('app.broken.text')}</p>
      <Button variant="primary" onClick={() => location.reload()}>
        {t('app.broken.reload')}
      </Button>
      <pre>{message}</pre>
    </main>
  );
}
