"""The floors of benchmarks/quality.py: they rise by themselves and fall only on purpose."""

from benchmarks import quality


def test_rows_become_one_table_of_figures():
    rows = {"dump block": {"f1": (0.5, 0.75), "para": (0.25, 0.5), "headline": 1}}
    assert quality.flat("news", rows) == {
        "news.dump-block.f1": 0.75,
        "news.dump-block.f1.before": 0.5,
        "news.dump-block.para.p": 0.25,
        "news.dump-block.para.r": 0.5,
        "news.dump-block.headline": 1.0,
    }


def test_a_figure_on_the_wrong_side_is_named():
    table = {"lift.x.f1": 0.9, "clean.gold_lost": 0.001}
    assert quality.falls({"lift.x.f1": 0.9, "clean.gold_lost": 0.001}, table) == []
    assert quality.falls({"lift.x.f1": 0.8999, "lift.y.f1": 0.1}, table) == ["lift.x.f1: 0.8999, pinned at 0.9000"]
    assert quality.falls({"clean.gold_lost": 0.002}, table) == ["clean.gold_lost: 0.0020, pinned at 0.0010"]


def test_floors_rise_and_do_not_fall_by_pinning():
    table = {"lift.x.f1": 0.9, "clean.gold_lost": 0.001}
    better = {"lift.x.f1": 0.95, "clean.gold_lost": 0.0005, "lift.x.f1.before": 0.2}
    worse = {"lift.x.f1": 0.8, "clean.gold_lost": 0.01}
    assert quality.raised(better, table, lower=False) == {"lift.x.f1": 0.948, "clean.gold_lost": 0.0005}
    assert quality.raised(worse, table, lower=False) == table
    assert quality.raised(worse, table, lower=True) == {"lift.x.f1": 0.798, "clean.gold_lost": 0.01}


def test_a_lowered_floor_is_noted_in_the_changelog(tmp_path, monkeypatch):
    log = tmp_path / "CHANGELOG.md"
    log.write_text("# Changelog\n\n## 1.0\n\n### Added\n\n- a\n", encoding="utf-8")
    monkeypatch.setattr(quality, "CHANGELOG", log)
    quality.note("captions are kept now", ["lift"])
    quality.note("one more", ["news"])
    assert log.read_text(encoding="utf-8") == (
        "# Changelog\n\n## 1.0\n\n### Floors lowered\n\n- news: one more\n- lift: captions are kept now\n\n"
        "### Added\n\n- a\n"
    )
