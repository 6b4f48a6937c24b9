"""Lines broken in mid-sentence, once more: where what stood between their halves has been taken out since.

A byline or a caption that stood inside a sentence goes after broken lines were joined. Its halves are joined now,
as a second cleaning would.
"""

from __future__ import annotations

from articleclean.rules.rule import Rule
from articleclean.stage import FunctionStage
from articleclean.stages.layout.lines import find

RULES: tuple[Rule, ...] = ()  # those of layout.lines

STAGE = FunctionStage("layout.resumed", find)
