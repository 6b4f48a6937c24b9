"""The pipeline: a frozen `Cleaner` that runs its stages in order, until nothing changes."""

from __future__ import annotations

import hashlib
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from articleclean import presets
from articleclean.apply import apply
from articleclean.article import CleanArticle
from articleclean.choice import Choice, beginnings, is_under
from articleclean.document import Document, Hints
from articleclean.errors import ArticleCleanError, InputError, SettingsError, unknown
from articleclean.limits import Limits
from articleclean.project import project
from articleclean.read.objects import as_record
from articleclean.read.pages import read_page
from articleclean.read.records import recognise
from articleclean.read.text import read_text
from articleclean.rules.load import Pack
from articleclean.settings import dump, load, own_stages
from articleclean.settle import settled
from articleclean.stage import Stage
from articleclean.stages.body.story import BARS, Caution

if TYPE_CHECKING:
    from articleclean.read.pages import Markup

Preset = Literal["article", "repair"]
Kind = Literal["text", "html", "record"]

_CLEANERS: Mapping[Kind, str] = {"text": "clean", "html": "clean_html", "record": "clean_record"}


@dataclass(frozen=True)
class Failure:
    """An item of `Cleaner.pipe` that could not be cleaned: its place, what went wrong, and the item itself."""

    index: int
    error: Exception
    input: object


@dataclass(frozen=True)
class Cleaner:
    """An ordered tuple of stages and the settings they run under; an immutable value.

    ``preset`` is "article" or "repair" (which removes nothing). ``caution`` says how sure it must be that a
    block is no story before it goes: "high", "normal" or "low". ``keep`` names categories that are not taken
    out (see `Removed.category`); ``select`` the only rules that act, and ``ignore`` rules that do not, by id or by
    the beginning of one. ``packs`` adds rule packs to those that are built in. ``stages`` replaces the stages of
    the preset. ``language`` is the language of texts that do not say theirs. Unknown names raise `SettingsError`.
    """

    preset: Preset = "article"
    keep: frozenset[str] = frozenset()
    packs: tuple[Pack, ...] = ()
    stages: tuple[Stage, ...] = field(default=())
    language: str | None = None
    limits: Limits = field(default=Limits())
    caution: Caution = "normal"
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.preset not in presets.PRESETS:
            raise SettingsError(unknown("preset", self.preset, presets.PRESETS))
        if self.caution not in BARS:
            raise SettingsError(unknown("caution", self.caution, BARS))
        if not all(isinstance(pack, Pack) for pack in self.packs):
            raise SettingsError("packs are what load_pack returns: load_pack('mine.toml')")
        put = object.__setattr__
        put(self, "packs", tuple(self.packs))
        for setting in ("keep", "select", "ignore"):
            names = getattr(self, setting)
            put(self, setting, frozenset([names] if isinstance(names, str) else names))
        put(self, "stages", tuple(self.stages) or presets.stages(self.preset, self.packs, self.caution))
        self._check_names()

    def _check_names(self) -> None:
        if self.keep or self.select or self.ignore:
            rules = presets.rules(self.packs)
            for name in sorted(self.keep - (known := {rule.category for rule in rules if rule.category})):
                raise SettingsError(unknown("category", name, known))
            for name in sorted(self.select | self.ignore):
                if not any(is_under(rule.id, [name]) for rule in rules):
                    raise SettingsError(unknown("rule", name, beginnings(rule.id for rule in rules)))
        names = [stage.name for stage in self.stages]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise SettingsError(f"two stages are named {twice.pop()!r}; a stage's name is its key")

    def clean(
        self, text: str, *, headline: str | None = None, language: str | None = None, url: str | None = None
    ) -> CleanArticle:
        """Clean the text of an article. The keywords are hints: they help, they never win against the text.

        Raises TypeError for anything but str, and InputError for a text beyond the limits.
        """
        return project(self.run(self._read(text, Hints(headline, language or self.language, url))))

    def clean_html(
        self,
        html: Markup,
        *,
        headline: str | None = None,
        url: str | None = None,
        encoding: str | None = None,
        language: str | None = None,
    ) -> CleanArticle:
        """Clean a page: str, bytes in any encoding, or what BeautifulSoup made of it.

        ``headline`` is believed before what the page claims of itself, but not against what it shows.
        ``encoding`` decides where it is given; else a byte order mark, valid UTF-8, the declaration of the page
        and, with a warning, a guess decide in this order. Raises TypeError for anything else, and InputError for
        a page beyond the limits or an encoding nobody knows.
        """
        hints = Hints(headline, language or self.language, url)
        return project(self.run(read_page(html, hints, encoding, self.limits)))

    def clean_record(self, record: Mapping[str, Any] | object, *, field: str | None = None) -> CleanArticle:
        """Clean the article in a record, or in an object, as scrapers give it; its metadata become hints.

        The fields are found by the names that trafilatura, newspaper4k, news-please, fundus and others give them;
        ``field`` names the one with the text where it has another name. A record that has a page and no text is
        cleaned as a page. Raises InputError where there is neither.
        """
        found = recognise(as_record(record), field)
        if found.text is None:
            return self.clean_html(
                found.html or "", headline=found.headline, url=found.url, language=found.language
            )
        return self.clean(found.text, headline=found.headline, language=found.language, url=found.url)

    @cached_property
    def _settings(self) -> str:
        return dump(self)

    def __reduce__(self) -> tuple[Callable[..., Cleaner], tuple[object, ...]]:
        """Pickle to the settings: small, and the same bytes in every process (see `articleclean.settings`)."""
        return load, (type(self), self._settings, own_stages(self))

    def __hash__(self) -> int:
        """Hash by the settings and the names of the stages; the same in every process."""
        return int.from_bytes(hashlib.sha256(self._settings.encode()).digest()[:7])

    def run(self, document: Document) -> Document:
        """Run the stages over a document: each looks at what the one before it left.

        Then the stages of the preset look again until nothing changes (see `articleclean.settle`); a stage of
        your own runs once.
        """
        choice = Choice(self.keep, self.select, self.ignore)
        for stage in self.stages:
            actions = stage(document)
            if actions is None:
                raise TypeError(f"the stage {stage.name!r} returned None: return a list of actions, or yield them")
            if chosen := choice.of(actions, document):
                document = apply(document, chosen)
        document = settled(document, self._repeated, choice)
        document.forget_all()
        return document

    @cached_property
    def _repeated(self) -> tuple[Stage, ...]:
        own = own_stages(self)
        return tuple(stage for stage in self.stages if stage not in own)

    def pipe(
        self, items: Iterable[Any], *, kind: Kind = "text", jobs: int = 1
    ) -> Iterator[CleanArticle | Failure]:
        """Clean many items; yield one result an item, in order. An item that fails yields a `Failure`.

        ``kind`` says what all of them are: texts, pages ("html", in any form `clean_html` takes) or records
        ("record", for `clean_record`). With ``jobs`` above 1 that many processes work; at most a few hundred items
        are held at once.
        """
        if jobs < 1:
            raise SettingsError(f"jobs must be 1 or more, not {jobs}")
        if kind not in _CLEANERS:
            raise SettingsError(unknown("kind", kind, _CLEANERS))
        return self._pipe_here(items, kind) if jobs == 1 else self._pipe_processes(items, kind, jobs)

    def _pipe_here(self, items: Iterable[Any], kind: Kind) -> Iterator[CleanArticle | Failure]:
        for index, item in enumerate(items):
            yield self._attempt(index, item, kind)

    def _pipe_processes(self, items: Iterable[Any], kind: Kind, jobs: int) -> Iterator[CleanArticle | Failure]:
        from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415 - costs 20 ms of import

        with ProcessPoolExecutor(jobs) as pool:

            def submitted(index: int, item: Any) -> tuple[int, Any, Future[CleanArticle | Exception]]:
                return index, item, pool.submit(self._try, item, kind)

            numbered = iter(enumerate(items))
            waiting = deque(submitted(*pair) for pair in islice(numbered, jobs * 32))
            while waiting:
                index, item, future = waiting.popleft()
                try:
                    done = future.result()
                except Exception as error:  # the item could not be sent to the process
                    done = error
                yield Failure(index, done, item) if isinstance(done, Exception) else done
                waiting += [submitted(*pair) for pair in islice(numbered, 1)]

    def _one(self, item: Any, kind: Kind) -> CleanArticle:
        found: CleanArticle = getattr(self, _CLEANERS[kind])(item)
        return found

    def _attempt(self, index: int, item: Any, kind: Kind) -> CleanArticle | Failure:
        try:
            return self._one(item, kind)
        except Exception as error:  # one bad item never costs another
            return Failure(index, error, item)

    def _try(self, item: Any, kind: Kind) -> CleanArticle | Exception:
        """Clean in another process. An error that does not survive the way back is told in words."""
        try:
            return self._one(item, kind)
        except Exception as error:
            try:
                pickle.loads(pickle.dumps(error))
            except Exception:
                return ArticleCleanError(f"{type(error).__name__}: {error}")
            return error

    def _read(self, text: str, hints: Hints) -> Document:
        if isinstance(text, bytes | bytearray):
            raise TypeError("clean() takes str, not bytes: decode them first, e.g. data.decode('utf-8')")
        if not isinstance(text, str):
            raise TypeError(f"clean() takes str, not {type(text).__name__}")
        if len(text) > self.limits.characters:
            raise InputError(
                f"the text has {len(text)} characters, the limit is {self.limits.characters}: "
                "cut it, or set Cleaner(limits=Limits(characters=...))"
            )
        return read_text(text, hints)

    def only(self, *names: str) -> Cleaner:
        """Return a cleaner with these stages alone, in the order in which they stand here."""
        return self._with_stages([stage for stage in self.stages if stage.name in names], names)

    def without(self, *names: str) -> Cleaner:
        """Return a cleaner without these stages."""
        return self._with_stages([stage for stage in self.stages if stage.name not in names], names)

    def replace(self, name: str, stage: Stage) -> Cleaner:
        """Return a cleaner with another stage in the place of the named one."""
        self._check([name])
        return replace(self, stages=tuple(stage if s.name == name else s for s in self.stages))

    def with_stage(self, stage: Stage, *, before: str | None = None, after: str | None = None) -> Cleaner:
        """Return a cleaner with one more stage: before or after the named one, else at the end."""
        if not isinstance(stage, Stage):
            raise SettingsError(f"{stage!r} has no name: make a stage of it with FunctionStage(name, function)")
        if before is not None and after is not None:
            raise SettingsError("give before or after, not both")
        names = [s.name for s in self.stages]
        place = len(names)
        if before is not None:
            self._check([before])
            place = names.index(before)
        if after is not None:
            self._check([after])
            place = names.index(after) + 1
        return replace(self, stages=(*self.stages[:place], stage, *self.stages[place:]))

    def _with_stages(self, stages: list[Stage], names: Iterable[str]) -> Cleaner:
        self._check(names)
        if not stages:
            raise SettingsError("no stage is left: name at least one")
        return replace(self, stages=tuple(stages))

    def _check(self, names: Iterable[str]) -> None:
        known = [stage.name for stage in self.stages]
        for name in names:
            if name not in known:
                raise SettingsError(unknown("stage", name, known))
