"""A document on the web, or one that is kept at the office."""

from generator.model.fields import Address
from generator.model.fields import Text
from generator.model.fields import key
from generator.model.placed import Record


class Link(Record):
    """A document on the web, or one that is kept at the office."""

    title: Text = key("Title", "ชื่อเอกสาร")
    url: Address | None = key("Address", "ที่อยู่เว็บ", default=None)
