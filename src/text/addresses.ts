/** Web addresses that people are sent to; API_SETTINGS: where they switch on the API that deploying needs. */
export const API_SETTINGS = "https://script.google.com/home/usersettings";
