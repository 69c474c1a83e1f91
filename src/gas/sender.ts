/** Whose account sends: the one whose own properties hold the same random id as the script's. */
import { ownSenderId, remember, rememberOwnSenderId, type State } from "./state.ts";
import { userEmail } from "./user.ts";

/** Whether the account of this run is the sender; false while there is none. */
export function isSender(state: State): boolean {
  return Boolean(state.senderId) && state.senderId === ownSenderId();
}

/** Whether another account than that of this run is the sender. */
export function hasOtherSender(state: State): boolean {
  return Boolean(state.senderId) && !isSender(state);
}

/** Makes the account of this run the sender, or keeps it so; the caller has seen that no other is. `along` as in `replaceSender`. */
export function becomeSender({ senderId }: State, along: (id: string) => Parameters<typeof remember>[0]): void {
  if (senderId) remember(along(senderId));
  else replaceSender(along);
}

/**
 * Makes the account of this run the sender, whoever was: the former sender's trigger ends itself at its next firing.
 * `along`: values that belong to the new id and are remembered in the same write.
 */
export function replaceSender(along: (id: string) => Parameters<typeof remember>[0]): void {
  const id = Utilities.getUuid();
  rememberOwnSenderId(id);
  remember({ senderId: id, senderEmail: userEmail(), ...along(id) });
}
