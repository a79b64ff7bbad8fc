// The licences that the register says a person holds.
import { client, unwrap } from './client'

export const myLicences = () => unwrap(client.GET('/api/v1/me/licences'))
export const askForLicences = () => unwrap(client.POST('/api/v1/me/licences'))
export const forgetLicences = () => unwrap(client.DELETE('/api/v1/me/licences'))
