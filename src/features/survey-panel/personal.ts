/** Whether a text seems to hold a personal number, a mail address or a telephone number. Names cannot be told from words. */
export function looksPersonal(text: string): boolean {
  return personalNumber.test(text) || mailAddress.test(text) || telephone.test(text)
}

const personalNumber = /(?<!\d)(?:19|20)?\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[-+ ]?\d{4}(?!\d)/
const mailAddress = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/
const telephone = /(?<![\d-])(?:\+46|0046|0)[ -]?\d{1,3}[ -]?(?:\d[ -]?){5,8}(?!\d)/
