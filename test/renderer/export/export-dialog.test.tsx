import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  ExportDialog,
  type ExportDialogProps,
} from '../../../renderer/features/export/ExportDialog';
import type { ExportJob } from '../../../renderer/features/export/make-export';
import { LocaleContext } from '../../../renderer/state/locale';
import type { Locale } from '../../../shared/i18n/message';
import { translator } from '../../../shared/i18n/translate';
import { err, ok } from '../../../shared/lib/result';
import type { SaveExportRequest } from '../../../shared/protocol/host-api';
import { largeBoard } from '../../support/large-board';
import { smallBoard } from '../../support/small-board';

function openDialog(props: Partial<ExportDialogProps> = {}, locale: Locale = 'vi') {
  const jobs: ExportJob[] = [];
  const saved: SaveExportRequest[] = [];
  const onOpenChange = vi.fn();
  const onSaved = vi.fn();
  render(
    <LocaleContext value={{ locale, t: translator(locale), setLocale: () => undefined }}>
      <ExportDialog
        open
        onOpenChange={onOpenChange}
        board={smallBoard}
        fileName="ban-do"
        onSave={async (request) => {
          saved.push(request);
          return ok({ name: request.suggestedName });
        }}
        onSaved={onSaved}
        make={async (job) => {
          jobs.push(job);
          return new Uint8Array([1, 2, 3]);
        }}
        {...props}
      />
    </LocaleContext>,
  );
  return { jobs, saved, onOpenChange, onSaved, user: userEvent.setup() };
}

const exportButton = () => screen.getByRole('button', { name: 'Xuất' });

describe('the export dialog', () => {
  it('offers a sharp PNG, and says how many pixels it will have', async () => {
    const { user } = openDialog();
    expect(screen.getByRole('dialog', { name: 'Xuất bản đồ' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ảnh PNG' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '2× · nét' }).checked).toBe(true);
    const width = () => Number(/Ảnh (\d+) ×/.exec(document.body.textContent ?? '')?.[1]);
    expect(width()).toBe(2 * 760);
    await user.click(screen.getByRole('radio', { name: '3× · in' }));
    expect(width()).toBe(3 * 760);
  });

  it('draws the chosen size, hands it to the host and closes', async () => {
    const { user, jobs, saved, onOpenChange, onSaved } = openDialog();
    await user.click(screen.getByRole('radio', { name: '3× · in' }));
    await user.click(exportButton());
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith('ban-do.png'));
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject({ format: 'png', scale: 3, board: smallBoard });
    expect(saved).toEqual([
      { suggestedName: 'ban-do.png', mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) },
    ]);
    expect(onOpenChange).toHaveBeenCalledWith(false);
  });

  it.each([
    ['Ảnh vector SVG', 'ban-do.svg', 'image/svg+xml'],
    ['Bản đồ JSON', 'ban-do.json', 'application/json'],
  ])('gives %s its ending and its kind', async (label, suggestedName, mime) => {
    const { user, saved } = openDialog();
    await user.click(screen.getByRole('radio', { name: label }));
    expect(screen.queryByRole('radio', { name: '2× · nét' })).toBeNull();
    await user.click(exportButton());
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ suggestedName, mime });
  });

  it('writes the labels in the board’s language unless another is chosen', async () => {
    const { user, jobs } = openDialog({}, 'en');
    const button = screen.getByRole('button', { name: 'Export' });
    const texts = (job: ExportJob | undefined) => JSON.stringify(job?.scene.primitives);
    await user.click(button);
    await waitFor(() => expect(jobs).toHaveLength(1));
    expect(texts(jobs[0])).toContain('Điểm chạm mấu chốt');
    await user.selectOptions(screen.getByLabelText('Language of the labels'), 'en');
    await user.click(button);
    await waitFor(() => expect(jobs).toHaveLength(2));
    expect(texts(jobs[1])).toContain('Critical touchpoint');
  });

  it('shows how far a large picture is, and can be stopped', async () => {
    const jobs: ExportJob[] = [];
    const { user, saved, onOpenChange } = openDialog({
      make: (job) => {
        jobs.push(job);
        job.onProgress(0.42);
        return new Promise((_, reject) => {
          job.signal.addEventListener('abort', () => reject(job.signal.reason));
        });
      },
    });
    await user.click(exportButton());
    expect(await screen.findByText('Đang vẽ ảnh: 42%')).toBeTruthy();
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBeCloseTo(0.42);
    await user.click(screen.getByRole('button', { name: 'Huỷ' }));
    expect(jobs[0]?.signal.aborted).toBe(true);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(saved).toEqual([]);
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  it('stops drawing when it is closed', async () => {
    let signal: AbortSignal | undefined;
    const props = {
      make: (job: ExportJob) => {
        signal = job.signal;
        return new Promise<Uint8Array>(() => undefined);
      },
    };
    const { user } = openDialog(props);
    await user.click(exportButton());
    await waitFor(() => expect(signal).toBeDefined());
    expect(signal?.aborted).toBe(false);
    // The library's cleanup unmounts it, as closing does.
    const { cleanup } = await import('@testing-library/react');
    cleanup();
    expect(signal?.aborted).toBe(true);
  });

  it('stays open and says why when the file cannot be written', async () => {
    const { user, onSaved } = openDialog({ onSave: async () => err('disk-full') });
    await user.click(exportButton());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(translator('vi')('host.failure.disk-full'));
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('stays open when the person cancels in the save dialog', async () => {
    const onSave = vi.fn(async () => ok(null));
    const { user, onSaved, onOpenChange } = openDialog({ onSave });
    await user.click(exportButton());
    await waitFor(() => expect(onSave).toHaveBeenCalled());
    await waitFor(() => expect(exportButton()).toHaveProperty('disabled', false));
    expect(onSaved).not.toHaveBeenCalled();
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  it('says what to do when the browser cannot draw it', async () => {
    const { user } = openDialog({
      make: async () => {
        throw new Error('out of memory');
      },
    });
    await user.click(exportButton());
    expect((await screen.findByRole('alert')).textContent).toContain('out of memory');
  });

  it('says before, not after, that a picture would be too large', async () => {
    const board = largeBoard({ stages: 70, lanes: 6, cardsPerCell: 6 });
    const { user } = openDialog({ board });
    await user.click(screen.getByRole('radio', { name: '3× · in' }));
    expect(screen.getByRole('alert').textContent).toContain('vượt giới hạn 400 triệu');
    expect(exportButton()).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('radio', { name: '1× · màn hình' }));
    expect(exportButton()).toHaveProperty('disabled', false);
  });
});
