"""The ordered stages, written out once. What stands here runs, in this order; nothing registers itself."""

from __future__ import annotations

from types import ModuleType

from articleclean.errors import SettingsError
from articleclean.rules.load import Pack, builtin_packs
from articleclean.rules.rule import Rule
from articleclean.stage import Stage
from articleclean.stages import tidy
from articleclean.stages.body import page, story
from articleclean.stages.boilerplate import captions, phrases, player, scripts, share
from articleclean.stages.characters import binding, composition, entities, invisible, mojibake, spaces, tags
from articleclean.stages.fields import byline, deck, glued, headline, kicker, roles, section, timestamps
from articleclean.stages.layout import hyphens, initials, lines, markdown, restored, sentences, wraps
from articleclean.stages.punctuation import gaps, quotes, semicolons, spacing, stops

#: What stands apart on a page goes first: that is most of its lines, and no other stage needs to look at them.
#: Lines that are junk beyond doubt go before broken lines are joined, so that nothing is glued to them.
#: Evidence for punctuation is gathered on the blocks that are kept, never on junk. Tidy comes last because
#: removals make its work. Whatever chooses among sentences of one long line stands between sentences and restored.
MODULES: tuple[ModuleType, ...] = (
    page,
    mojibake,
    entities,
    tags,
    scripts,
    invisible,
    composition,
    spaces,
    binding,
    markdown,
    player,
    phrases,
    share,
    hyphens,
    initials,
    wraps,
    lines,
    captions,
    glued,
    headline,
    kicker,
    deck,
    byline,
    timestamps,
    section,
    roles,
    sentences,
    story,
    restored,
    semicolons,
    spacing,
    stops,
    quotes,
    gaps,
    tidy,
)

_FIELDS = (glued, headline, kicker, deck, byline, timestamps, section, roles)
_REMOVING = (page, scripts, player, phrases, share, captions, story, *_FIELDS)

PRESETS: dict[str, tuple[ModuleType, ...]] = {
    "article": MODULES,
    "repair": tuple(module for module in MODULES if module not in _REMOVING),
}


def stages(preset: str, packs: tuple[Pack, ...] = (), caution: story.Caution = "normal") -> tuple[Stage, ...]:
    """Return the stages of a preset, with the user's packs and caution in the stages they concern."""
    if packs and phrases not in PRESETS[preset]:
        raise SettingsError(f"the preset {preset!r} removes nothing, so packs have nothing to do: leave them out")
    own: dict[ModuleType, Stage] = {story: story.Story(caution)}
    if packs:
        own |= {phrases: phrases.Phrases(packs)}
    return tuple(own.get(module, module.STAGE) for module in PRESETS[preset])


def rules(packs: tuple[Pack, ...] = ()) -> tuple[Rule, ...]:
    """Return every rule in the order in which it is asked: those of the stages, and those of the packs."""
    found: list[Rule] = []
    for module in MODULES:
        found += module.RULES
        if module is phrases:
            found += (rule.as_rule() for pack in (*builtin_packs(), *packs) for rule in pack.rules)
    return tuple(found)
