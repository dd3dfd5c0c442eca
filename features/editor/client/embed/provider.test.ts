import { expect, it } from 'vitest'
import { embedProvider } from './provider.ts'

it.each([
  ['https://www.youtube.com/watch?v=abc', 'youtube'],
  ['https://youtu.be/abc', 'youtube'],
  ['https://player.vimeo.com/video/1', 'vimeo'],
  ['https://dai.ly/x1', 'dailymotion'],
  ['https://open.spotify.com/episode/1', 'spotify'],
  ['https://fr.slideshare.net/a/b', 'slideshare'],
  ['https://soundcloud.com/a/b', 'soundcloud'],
  ['https://video.example.org/w/9c9de5e8-0a1e-484a-b099', 'peertube'],
  ['https://video.example.org/videos/watch/9c9de5e8', 'peertube'],
  ['https://notyoutube.com/watch', 'other'],
  ['https://youtube.com.example.org/watch', 'other'],
  ['javascript:alert(1)', null],
  ['/un-article', null],
  ['', null]
])('%s – %s', (address, provider) => {
  expect(embedProvider(address)).toBe(provider)
})
