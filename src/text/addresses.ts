/** Where a person switches on what deploying needs. */
export const API_SETTINGS = "https://script.google.com/home/usersettings";
