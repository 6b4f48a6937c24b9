"""The columns of the body models are those they were fitted on."""

from tests import columns


def test_columns_are_what_the_models_were_fitted_on():
    was = columns.stored()
    now = columns.got(was["texts"], was["pages"])
    changed = [name for name in was["columns"].keys() | now.keys() if was["columns"].get(name) != now.get(name)]
    assert changed == [], "fit the models anew (make model), then make golden"
