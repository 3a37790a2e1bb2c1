"""What every test may ask for."""

import gc
import os

import pytest
from hypothesis import settings

# The first text loads the model, so no example may be judged by its time; the same examples every day, so that a failure can be met again.
settings.register_profile("dateline", deadline=None, derandomize=True, max_examples=40)
settings.load_profile("dateline")

# Parses and readings of all samples stay at hand; to go through them for rubbish at every turn cost a tenth of the time.
gc.set_threshold(100_000, 50, 100)

# What whoever runs the tests has added to the gazetteer is none of the tests' business.
os.environ["XDG_DATA_HOME"] = os.path.join(os.sep, "nowhere")  # noqa: PTH118


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="write the golden readings anew, to be reviewed as a diff")


@pytest.fixture
def refresh_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--refresh-golden"))
