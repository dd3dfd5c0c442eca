import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach } from 'vitest'

export type TestMail = {
  /** What has arrived in this test. */
  letters: ParsedMail[]
  /** While true, the server takes no letter. */
  refuses: boolean
}

/** A mail server for the tests of one file, which SMTP_URL names. Call it before `setUpDatabase`. */
export function setUpMail(user = 'redaction@example.org'): TestMail {
  const mail: TestMail = { letters: [], refuses: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => done(null, { user: auth.username }),
    onRcptTo: (_address, _session, done) => done(mail.refuses ? new Error('550 no such mailbox') : null),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((letter) => {
        mail.letters.push(letter)
        done()
      }, done)
    }
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    process.env.SMTP_URL = `smtp://${encodeURIComponent(user)}:secret@127.0.0.1:${port}`
  })
  beforeEach(() => {
    mail.letters.length = 0
    mail.refuses = false
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return mail
}
