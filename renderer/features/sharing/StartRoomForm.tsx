/** Before a room: who can get in, over which network, and who one is. Says what is exposed. */
import { ShieldAlert } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { HostMethods, LanAddress, RoomNetwork } from '../../../shared/protocol/host-api';
import type { Role } from '../../../shared/protocol/room';
import { useTranslate } from '../../state/locale';
import type { Identity } from '../../state/presence-store';
import { Checkbox } from '../../ui/Checkbox';
import { SelectField } from '../../ui/SelectField';
import { completeIdentity, IdentityFields } from './IdentityFields';

export interface RoomWishes {
  readonly network: RoomNetwork;
  readonly address: string | undefined;
  /** Newcomers with these roles wait to be let in. */
  readonly waitingRoles: readonly Role[];
}

export type StartRoom = (wishes: RoomWishes, identity: Identity) => void;

export interface StartRoomFormProps {
  /** For a submit button outside of the form. */
  readonly formId: string;
  readonly identity: Identity;
  readonly listAddresses: HostMethods['listAddresses'];
  readonly onStart: StartRoom;
}

export function StartRoomForm({ formId, listAddresses, onStart, ...props }: StartRoomFormProps) {
  const t = useTranslate();
  const addresses = useAddresses(listAddresses);
  const [wanted, setWanted] = useState<RoomNetwork>('lan');
  const [address, setAddress] = useState<string>();
  const [identity, setIdentity] = useState(props.identity);
  // A link on a screen is soon a photograph: over a network, editors are let in one by one.
  const [hasWaitingRoom, setWaitingRoom] = useState(true);
  const [isNameMissing, setNameMissing] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const hasLan = addresses === null || addresses.length > 0;
  const network = hasLan ? wanted : 'loopback';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const complete = completeIdentity(identity);
    setNameMissing(complete === null);
    if (!complete) return name.current?.focus();
    const chosen = address ?? addresses?.[0]?.address;
    const isLan = network === 'lan';
    const waitingRoles = isLan && hasWaitingRoom ? (['editor'] as const) : [];
    onStart({ network, address: isLan ? chosen : undefined, waitingRoles }, complete);
  };

  return (
    <form id={formId} className="jr-start-room" onSubmit={submit} noValidate>
      <NetworkChoice network={network} hasLan={hasLan} onChange={setWanted} />
      {network === 'lan' ? (
        <>
          <LanDetails addresses={addresses ?? []} address={address} onAddress={setAddress} />
          <Checkbox
            label={t('waiting.switch.label')}
            hint={t('waiting.switch.hint')}
            checked={hasWaitingRoom}
            onChange={setWaitingRoom}
          />
        </>
      ) : null}
      <IdentityFields
        value={identity}
        onChange={setIdentity}
        isNameMissing={isNameMissing}
        nameRef={name}
      />
    </form>
  );
}

/** Null while the host is being asked. */
function useAddresses(listAddresses: HostMethods['listAddresses']): readonly LanAddress[] | null {
  const [addresses, setAddresses] = useState<readonly LanAddress[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void listAddresses().then((found) => {
      if (isWanted) setAddresses(found.ok ? found.value : []);
    });
    return () => {
      isWanted = false;
    };
  }, [listAddresses]);
  return addresses;
}

interface NetworkChoiceProps {
  readonly network: RoomNetwork;
  readonly hasLan: boolean;
  readonly onChange: (network: RoomNetwork) => void;
}

function NetworkChoice({ network, hasLan, onChange }: NetworkChoiceProps) {
  const t = useTranslate();
  const group = useId();
  const choices = [
    { value: 'lan', hint: hasLan ? t('share.lan.hint') : t('share.address.none') },
    { value: 'loopback', hint: t('share.loopback.hint') },
  ] as const;
  return (
    <fieldset className="jr-networks">
      <legend className="jr-field__label">{t('share.who')}</legend>
      {choices.map(({ value, hint }) => (
        <label key={value} className="jr-network">
          <input
            type="radio"
            name={group}
            aria-describedby={`${group}-${value}`}
            checked={network === value}
            disabled={value === 'lan' && !hasLan}
            onChange={() => onChange(value)}
          />
          <span>
            <span className="jr-network__name">{t(`share.${value}`)}</span>
            <span className="jr-network__hint" id={`${group}-${value}`}>
              {hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface LanDetailsProps {
  readonly addresses: readonly LanAddress[];
  readonly address: string | undefined;
  readonly onAddress: (address: string) => void;
}

function LanDetails({ addresses, address, onAddress }: LanDetailsProps) {
  const t = useTranslate();
  return (
    <>
      <SelectField
        label={t('share.address')}
        options={addresses.map((one) => ({
          value: one.address,
          label: `${one.label}: ${one.address}`,
        }))}
        value={address ?? addresses[0]?.address ?? ''}
        onValueChange={onAddress}
      />
      <p className="jr-plain-warning">
        <ShieldAlert size={18} aria-hidden="true" />
        <span>{t('share.plain')}</span>
      </p>
    </>
  );
}
