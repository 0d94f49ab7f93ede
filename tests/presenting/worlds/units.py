"""The units that several small projects share."""

UNITS = """
-- results/units.yml --
kinds:
  province: {th: จังหวัด, en: Province}
  division: {th: กอง, en: Division}
  team: {th: ทีมงาน, en: Team}
  position: {th: ตำแหน่ง, en: Position}
units:
  north: {name: {th: กองเหนือ, en: North Division}, short: {th: กน., en: North}, kind: division}
  south: {name: {th: ทีมใต้, en: South Team}, kind: team}
"""
