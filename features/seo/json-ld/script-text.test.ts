import { describe, expect, test } from 'vitest'
import { scriptText } from './script-text.ts'

const VECTORS = [
  '</script><script>alert(1)</script>',
  '</SCRIPT ><script>alert(1)</script>',
  '</script\n>',
  '</script\u0000>',
  '</scr\u0000ipt>',
  '<script>',
  '<!--',
  '<!--<script>',
  '-->',
  '--!>',
  ']]>',
  '<![CDATA[',
  '\u2028alert(1)\u2029',
  '&lt;/script&gt;',
  '&#60;/script&#62;',
  '&quot;}',
  '"}]}</script>',
  "';alert(1)//",
  '\\"}</script>',
  '\\u003c/script>',
  '\\\\</script>',
  '{{alert(1)}}',
  '`</script>`',
  '<svg/onload=alert(1)>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\ud800</script>',
  '\udfff',
  '\u0000\u0008\u001f\u007f',
  '\ufeff</script>',
  '＜/script＞',
  '{"@context":"https://evil.example"}',
  '__proto__'
]

describe('scriptText', () => {
  test.each(VECTORS)('%j can neither leave the script nor change', (vector) => {
    const written = scriptText({ headline: vector, [vector]: [vector] })

    expect(written).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ headline: vector, [vector]: [vector] })))
  })
})
