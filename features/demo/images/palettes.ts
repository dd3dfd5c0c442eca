/** Inks of one section of the publication. */
export type Palette = {
  paper: string
  ink: string
  strong: string
  warm: string
  cool: string
  soft: string
}

export const palettes = {
  town: { paper: '#f5eadb', ink: '#1f2540', strong: '#c8472f', warm: '#f0b354', cool: '#5d86a6', soft: '#e6cdb4' },
  writing: { paper: '#f8f2e6', ink: '#23233c', strong: '#d8452b', warm: '#f2b9a0', cool: '#2f5f8f', soft: '#e2d8c6' },
  crisis: { paper: '#e3ece6', ink: '#10283b', strong: '#ee6f37', warm: '#f6c667', cool: '#2b7183', soft: '#a9cbc8' },
  taking: { paper: '#fbf3e6', ink: '#312c58', strong: '#ea6452', warm: '#f6c24a', cool: '#6aa893', soft: '#e9d9ea' },
  memory: { paper: '#f2e7d3', ink: '#3a2822', strong: '#b4502c', warm: '#dda84e', cool: '#6f8a86', soft: '#dccbb0' },
  maps: { paper: '#eff0e1', ink: '#1d3a35', strong: '#c94a30', warm: '#e3c883', cool: '#76a184', soft: '#d3dcc3' }
} as const satisfies Record<string, Palette>
