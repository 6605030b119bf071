"""`counterbook explain`: what a rule is for, and what to do about its reports."""

from __future__ import annotations

import click

from counterbook.commands.desk import desk_for, with_language


@click.command()
@click.argument("code", required=False)
@with_language
def explain(code: str | None, lang: str | None) -> None:
    """Say what the rule CODE is for, with examples; without CODE list all rules."""
    from counterbook.report import explained
    from counterbook.report.names import list_word

    desk = desk_for(lang)
    if code is None:
        click.echo(explained.as_list(desk.language), nl=False)
        return
    rule = explained.rule_named(code)
    if rule is None:
        known = list_word(desk.language).join(explained.near(code))
        desk.stop("no-such-rule", code=code, known=known)
    page = explained.explain(rule, desk.language)
    click.echo(explained.as_page(page, desk.language), nl=False)
