"""A form that says in English, too, what it is about: for papers of our own, never for the official sheet."""

from dataclasses import replace

from inspector_app.domain.form import Form, Item, Section, Text


def with_english(form: Form) -> Form:
    """Return the form with the English in a line of its own below each name: title, places, sections, rows, results."""
    return replace(
        form,
        title=_both(form.title),
        results=tuple(replace(each, label=_both(each.label)) for each in form.results),
        not_applicable=tuple(replace(each, label=_both(each.label)) for each in form.not_applicable),
        places=tuple(replace(each, label=_both(each.label)) for each in form.places),
        sections=tuple(_section(each) for each in form.sections),
    )


def _section(section: Section) -> Section:
    return replace(section, label=_both(section.label), items=tuple(_item(each) for each in section.items))


def _item(item: Item) -> Item:
    return replace(item, rows=tuple(replace(each, short=_both(each.short)) for each in item.rows))


def _both(text: Text) -> Text:
    return Text(f"{text.ja}\n{text.en}", text.en)
