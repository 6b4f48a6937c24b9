"""The rules of the stage for quotation marks: what each is for, examples, keepers."""

from __future__ import annotations

from articleclean.rules.rule import Rule

DETACHED = "punctuation.quotes.detached-closing"
SWAPPED = "punctuation.quotes.space-swapped"
GLUED = "punctuation.quotes.space-lost"
INSIDE = "punctuation.quotes.spaces-inside"
LOW = "punctuation.quotes.low-closing"

RULES = (
    Rule(
        DETACHED,
        "Translation engines set a closing mark apart, turn it round and add the stop once more.",
        (
            "She said: “The boat is old. It will not sail again. “.",
            'He said: "We go home. ".',
            "“It is old. “. Nobody listened.",
            "„Nie zmienimy zdania. “. Potem zamilkł.",
        ),
        ("“We go home. “We do,” he said.", "He wrote: go home. “Now.”", "Er sagte: „Wir gehen.“ Dann ging er."),
    ),
    Rule(
        SWAPPED,
        "The space that belongs behind a closing mark stands before it.",
        (
            "“The boat is old, ”she said.",
            "”Vi går hem, ”sade hon.",
            'He said "go home, "and left.',
            "„Idziemy. ”Potem wyszedł.",
        ),
        ("Hon sade, ”vi går hem” och gick.", "“The boat,” she said, “is old.”", 'He said, "go home" and left.'),
    ),
    Rule(
        GLUED,
        "A comma or a stop and a closing mark end a quotation; the word after them stands apart.",
        ("“The boat is old,”she said.", "“The boat is old.”Nobody knew."),
        ('Dün yaptığı açıklamada,"Orman yandı" dedi.', "“Gel!”in anlamı", "“인용”도"),
    ),
    Rule(
        INSIDE,
        "Marks close up to the words between them.",
        (
            "The “ old ferry ” was sold.",
            "The “old ferry ” was sold, and “the pier ”, too.",
            "Die „ alte Fähre “ ist verkauft.",
        ),
        (
            "« Oui », dit-il. Le “ vieux bac ” ?",
            "The “old ferry ” was sold.",
            "Er sagte „alt“ und “neu ” nie. Das Zeichen „ steht unten.",
            "“He said ‘no harm,’ ” she told us.",
            "The “ sign ” stood. Why ? Who ?",
        ),
    ),
    Rule(
        LOW,
        "A low mark opens; at the end of a word, with a quotation open, the closing mark is meant.",
        ("„Wir gehen nach Hause.„ Dann schwieg er.",),
        ("Er sagte „ja“ und sie „nein“.", "Das Wort „„ gibt es nicht."),
    ),
)
