"""Plain text as HTML, without a template."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from generator.presenting.html import escaped


def test_what_has_a_meaning_in_html_is_escaped() -> None:
    assert escaped("a < b & c > d") == "a &lt; b &amp; c &gt; d"
    assert escaped(""" "x" 'y' &lt; """) == " &#34;x&#34; &#39;y&#39; &amp;lt; "
    assert escaped("ก ข") == "ก ข"


@given(st.text(alphabet=st.sampled_from("<>&\"';#ab ก\n")) | st.text())
def test_text_is_escaped_as_templates_do_it(text: str) -> None:
    assert escaped(text) == str(escape(text))
