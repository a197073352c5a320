// What a peer offers to the bench, the same for each.

/**
 * @typedef {object} Peer
 * @property {(cards: number) => () => void} draw prepares a map; the answer puts it on the screen
 * @property {() => void} fit shows the whole map
 * @property {() => { x: number, y: number }[]} cardPoint where each card can be grasped, on the screen
 * @property {(index: number, text: string) => void} edit changes a card as a remote participant would
 */

/** @param {Peer} peer */
export function offerPeer(peer) {
  Object.assign(window, { peer });
}
