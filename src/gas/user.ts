/** The address of the person whose run this is; blank where Google does not tell. */
export function userEmail(): string {
  return Session.getEffectiveUser().getEmail() || Session.getActiveUser().getEmail();
}
