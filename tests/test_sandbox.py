"""Cleaning asks nothing of the machine: no network, no other process, no file written, no code made of data."""

import subprocess
import sys

WATCHED = """
import sys
import articleclean
from tests.golden import page, pages, slugs, source

texts, markup = [source(slug) for slug in slugs()], [page(slug) for slug in pages()]
records = [{"title": "Ferry", "text": texts[0]}, {"html": markup[0].decode()}]


def clean():
    cleaner = articleclean.Cleaner()
    for text in texts:
        cleaner.clean(text).to_json()
    for html in markup:
        cleaner.clean_html(html).to_json()
    for record in records:
        cleaner.clean_record(record).to_html()


clean()  # what is loaded on demand is loaded now

FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.system", "os.spawn", "os.fork", "os.posix_spawn", "pickle.",
             "ctypes.", "marshal.", "exec", "compile", "import", "shutil.", "os.remove", "os.rename", "os.mkdir")
asked = []

def watch(event, arguments):
    if event.startswith(FORBIDDEN) or event == "open" and "r" not in str(arguments[1] or "r"):
        asked.append((event, str(arguments)[:200]))

sys.addaudithook(watch)
clean()
{extra}
print(asked)
"""


def watched(extra=""):
    code = WATCHED.replace("{extra}", extra)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_cleaning_makes_no_connection_no_process_and_runs_no_data():
    assert watched() == "[]"


def test_the_watch_sees_what_it_is_to_see():
    assert "exec" in watched("eval('1 + 1')")
    assert "socket" in watched("import socket; socket.socket()")
    assert "open" in watched("import os; open(os.devnull, 'w')")
