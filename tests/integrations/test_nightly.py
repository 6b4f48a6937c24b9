"""Adapters of large libraries, which `make nightly` has."""

import pickle
import warnings

import pytest

from articleclean import Cleaner, SettingsError

pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.timeout(600)]
AD = "The bridge is closed.\n\nAdvertisement\n\nNobody knows for how long, the mayor said on Monday.\n"
CLEAN = Cleaner().clean(AD)


def test_llamaindex_nodes_are_copied_and_cleaned():
    pytest.importorskip("llama_index.core")
    from llama_index.core.ingestion import IngestionPipeline
    from llama_index.core.node_parser import SentenceSplitter
    from llama_index.core.schema import Document

    from articleclean.integrations.llamaindex import ArticleCleaner

    given = [Document(text=AD, metadata={"title": "Bridge closed"}, id_=str(number)) for number in range(4)]
    done = ArticleCleaner()(given)
    assert given[0].text == AD
    assert [node.text for node in done] == [CLEAN.full_text] * 4
    assert done[1].id_ == "1"
    assert done[0].metadata == {"title": "Bridge closed", "headline": "Bridge closed", "clean_flagged": False}
    pipeline = IngestionPipeline(transformations=[ArticleCleaner(keep=["ad_marker"]), SentenceSplitter()])
    assert "Advertisement" in pipeline.run(documents=given)[0].get_content()
    alone = IngestionPipeline(transformations=[ArticleCleaner()])  # splitters of LlamaIndex wait for ever there
    assert [node.text for node in alone.run(documents=given, num_workers=2)] == [CLEAN.full_text] * 4
    assert pickle.loads(pickle.dumps(ArticleCleaner()))(given) == done
    assert ArticleCleaner.from_dict(ArticleCleaner(preset="repair").to_dict()) == ArticleCleaner(preset="repair")
    with pytest.raises(SettingsError, match="normal"):
        ArticleCleaner(caution="normel")(given)


def test_haystack_documents_are_copied_and_cleaned():
    pytest.importorskip("haystack")
    from haystack import Document, Pipeline
    from haystack.components.preprocessors import DocumentSplitter

    from articleclean.integrations.haystack import ArticleCleaner

    given = Document(content=AD, meta={"title": "Bridge closed"})
    pipeline = Pipeline()
    pipeline.add_component("clean", ArticleCleaner(keep=["byline"]))
    pipeline.add_component("split", DocumentSplitter(split_by="passage", split_length=9))
    pipeline.connect("clean", "split")
    again = Pipeline.loads(pipeline.dumps(), allowed_modules=["articleclean.*"])
    for each in (pipeline, again):
        [done] = each.run({"clean": {"documents": [given]}}, include_outputs_from={"clean"})["clean"]["documents"]
        assert done.content == CLEAN.full_text
        assert done.id != given.id
        assert done.meta == {"title": "Bridge closed", "headline": "Bridge closed", "clean_flagged": False}
    assert given.content == AD
    empty = Document(content=None)
    assert ArticleCleaner().run([empty])["documents"] == [empty]
    with pytest.raises(SettingsError, match="byline"):
        ArticleCleaner(keep=["bylines"])
    with pytest.raises(SettingsError, match="normal"):
        ArticleCleaner(caution="normel")


def test_spacy_sees_clean_texts_or_marks_junk():
    spacy = pytest.importorskip("spacy")
    from articleclean.integrations.spacy import pipe

    nlp = spacy.blank("en")
    for processes in (1, 2):
        pairs = list(pipe(nlp, [AD, "It rained."] * 3, n_process=processes))
        assert [doc.text for doc, _ in pairs] == [CLEAN.text, "It rained."] * 3
        assert pairs[0][1] == CLEAN
    nlp.add_pipe("articleclean", config={"preset": "article", "caution": "high"})
    doc = nlp(AD)
    assert doc.text == AD
    assert [(span.text, span.label_) for span in doc.spans["articleclean"]] == [("Advertisement", "ad_marker")]


def test_ray_takes_the_core(texts):
    ray = pytest.importorskip("ray")
    from articleclean.integrations.arrow import clean_batch

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        data = ray.data.from_items([{"id": number, "text": text} for number, text in enumerate(texts)])
        done = data.map_batches(clean_batch, batch_format="pyarrow", fn_kwargs={"fields": ["full_text"]})
        rows = sorted(done.take_all(), key=lambda row: row["id"])
        assert [row["clean"]["full_text"] for row in rows] == [Cleaner().clean(text).full_text for text in texts]
    finally:
        ray.shutdown()


def test_dask_takes_the_core(texts):
    dd = pytest.importorskip("dask.dataframe")
    pd = pytest.importorskip("pandas")
    pa = pytest.importorskip("pyarrow")
    from articleclean.integrations.arrow import clean_batch

    def clean(frame):
        return clean_batch(pa.Table.from_pandas(frame, preserve_index=False), fields=["full_text"]).to_pandas()

    frame = pd.DataFrame({"text": texts})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parts = dd.from_pandas(frame, npartitions=3)
        done = parts.map_partitions(clean, meta=clean(frame.head(0))).compute(scheduler="threads")
    assert [row["full_text"] for row in done["clean"]] == [Cleaner().clean(text).full_text for text in texts]
