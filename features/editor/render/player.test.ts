import { expect, test } from 'vitest'
import { PLAYER_HOSTS, playerOf } from './player.ts'

const ID = 'aBcDeFgHiJk'

test.each([
  [
    'youtube',
    `https://www.youtube.com/watch?v=${ID}&t=1m30s`,
    `www.youtube-nocookie.com/embed/${ID}?autoplay=1&start=90`
  ],
  ['youtube', `https://youtu.be/${ID}`, `www.youtube-nocookie.com/embed/${ID}?autoplay=1`],
  ['youtube', `https://www.youtube.com/shorts/${ID}`, `www.youtube-nocookie.com/embed/${ID}?autoplay=1`],
  ['vimeo', 'https://vimeo.com/123456789/abcdef12', 'player.vimeo.com/video/123456789?dnt=1&autoplay=1&h=abcdef12'],
  ['dailymotion', 'https://www.dailymotion.com/video/x8abcd', 'geo.dailymotion.com/player.html?video=x8abcd'],
  ['dailymotion', 'https://dai.ly/x8abcd', 'geo.dailymotion.com/player.html?video=x8abcd'],
  ['peertube', 'https://framatube.org/w/abcdefgh1234', 'framatube.org/videos/embed/abcdefgh1234?autoplay=1&p2p=0'],
  [
    'spotify',
    'https://open.spotify.com/intl-fr/track/4uLU6hMCjMI75M1A2tKUQC',
    'open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC'
  ],
  [
    'soundcloud',
    'https://soundcloud.com/a/b',
    'w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb&auto_play=true'
  ]
])('%s: %s', (provider, address, player) => {
  const found = playerOf(address, provider)
  expect(found?.src).toBe(`https://${player}`)
  expect(PLAYER_HOSTS).toContain(found?.host)
})

test.each([
  ['peertube', 'https://video.elsewhere.example/w/abcdefgh1234'],
  ['youtube', 'https://www.youtube.com/@somebody'],
  ['youtube', 'https://www.youtube.com/watch?v="><script>'],
  ['youtube', 'javascript:alert(1)'],
  ['vimeo', 'https://vimeo.com/about'],
  ['slideshare', 'https://www.slideshare.net/a/b'],
  ['other', 'https://example.org/'],
  ['toString', 'https://example.org/'],
  ['youtube', 'https://']
])('a link must do: %s %s', (provider, address) => {
  expect(playerOf(address, provider)).toBeNull()
})
