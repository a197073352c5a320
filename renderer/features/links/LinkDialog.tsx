/** Linking by keyboard: pick the kind and the other card; found by title, without diacritics. */
import { useMemo, useState } from 'react';
import { LINK_KINDS, type LinkKind } from '../../../shared/model/link';
import { foldDiacritics } from '../../../shared/views/fold';
import { linkCards } from '../../actions/link-cards';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { TextField } from '../../ui/TextField';
import './link-dialog.css';

interface LinkDialogProps {
  readonly from: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function LinkDialog({ from, open, onOpenChange }: LinkDialogProps) {
  const t = useTranslate();
  const title = useBoard(({ board }) => board.touchpoints.get(from)?.title);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('link.add.title', { title: title || t('touchpoint.untitled') })}
      closeLabel={t('app.close')}
    >
      <LinkForm from={from} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function LinkForm({ from, onDone }: { from: string; onDone: () => void }) {
  const t = useTranslate();
  const session = useSession();
  const [kind, setKind] = useState<LinkKind>('flow');
  const [query, setQuery] = useState('');
  const targets = useTargets(from, query);
  const link = (to: string) => {
    linkCards(session, t, { from, to, kind });
    onDone();
  };
  return (
    <form
      className="jr-link-dialog"
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = targets;
        if (first && query.trim() !== '') link(first.id);
      }}
    >
      <Segmented<LinkKind>
        label={t('link.kind')}
        segments={LINK_KINDS.map((value) => ({ value, label: t(`link.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <p className="jr-field__hint">{t(`link.${kind}.hint`)}</p>
      <TextField
        label={t('link.add.search')}
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {targets.length === 0 ? <p className="jr-field__hint">{t('link.add.none')}</p> : null}
      <ul className="jr-link-dialog__list">
        {targets.map((target) => (
          <li key={target.id}>
            <button type="button" onClick={() => link(target.id)}>
              <span>{target.title}</span>
              <small>{target.stage}</small>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

function useTargets(from: string, query: string) {
  const t = useTranslate();
  const board = useBoard((state) => state.board);
  const cards = useBoard((state) => state.layout.cards);
  const hidden = useBoard((state) => state.layout.hidden);
  return useMemo(() => {
    const wanted = foldDiacritics(query);
    return [...cards.keys(), ...hidden.keys()].flatMap((id) => {
      const card = board.touchpoints.get(id);
      if (!card || id === from || !foldDiacritics(card.title).includes(wanted)) return [];
      const stage = board.stages.get(card.stageId);
      const place = stage ? stage.title || t('stage.untitled') : t('tray.title');
      return [{ id, title: card.title || t('touchpoint.untitled'), stage: place }];
    });
  }, [board, cards, hidden, from, query, t]);
}
