/** Whose account sends: a random id that stands both in the script's properties and in the sender's own. */
import { ownSenderId, remember, rememberOwnSenderId, type State } from "./state.ts";
import { userEmail } from "./user.ts";

/** Whether the person whose run this is is the sender; with no sender yet, nobody is. */
export function isSender(state: State): boolean {
  return Boolean(state.senderId) && state.senderId === ownSenderId();
}

/** Whether another person than the one whose run this is sends. */
export function hasOtherSender(state: State): boolean {
  return Boolean(state.senderId) && !isSender(state);
}

/** Makes the person whose run this is the sender, unless they are it; nobody else is. `along` as of `replaceSender`. */
export function becomeSender({ senderId }: State, along: (id: string) => Parameters<typeof remember>[0]): void {
  if (senderId) remember(along(senderId));
  else replaceSender(along);
}

/**
 * Makes the person whose run this is the sender, whoever was: a firing of the former one's trigger ends that trigger.
 * What goes along with the new id is remembered in the same write, so that neither stands without the other.
 */
export function replaceSender(along: (id: string) => Parameters<typeof remember>[0]): void {
  const id = Utilities.getUuid();
  rememberOwnSenderId(id);
  remember({ senderId: id, senderEmail: userEmail(), ...along(id) });
}
