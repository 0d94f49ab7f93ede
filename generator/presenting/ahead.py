"""`python -m generator.presenting.ahead`: compile every template, as `compileall` compiles modules, so that no run has to."""

from generator.presenting.web import environment


def compile_templates() -> None:
    """Compile what was not compiled yet, or has changed; kept where Python keeps its own."""
    templates = environment()
    for name in templates.list_templates(extensions=["html"]):
        templates.get_template(name)


if __name__ == "__main__":
    compile_templates()
