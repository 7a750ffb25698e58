"""The trained model: when it has to be trained, where it lies, and that nobody changed it since.

A model archive is code (it holds pickled objects), so only one whose checksum was written at training is loaded.
"""

import hashlib
import json
import logging
import shutil
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.quiet import quiet_libraries

ROOT: Final = Path(__file__).resolve().parent.parent
MODELS: Final = ROOT / "models"

_CURRENT: Final = "current.json"
_MODEL_FILE: Final = "understanding.joblib"
_INPUTS: Final = (
    "config.yml",
    "domain.yml",
    "requirements/dev.txt",
    "bot/importer.py",
    "bot/nlu/component.py",
    "bot/nlu/features.py",
    "bot/nlu/model.py",
    "bot/nlu/recogniser.py",
)

logger = logging.getLogger(__name__)


class ModelError(RuntimeError):
    """The model cannot be used; the message says what to do."""


@dataclass(frozen=True)
class StoredModel:
    """A trained model on disk.

    Attributes:
        archive: Rasa's model archive.
        understanding: The classifier of that archive by itself, for commands that need no engine.
        fingerprint: Of the data and code it was trained from.
    """

    archive: Path
    understanding: Path
    fingerprint: str


def fingerprint(root: Path = ROOT) -> str:
    """A fingerprint of all that training depends on: data, configuration, domain and the classifier's code."""
    digest = hashlib.sha256()
    files = [root / name for name in _INPUTS]
    files += sorted((root / "bot" / "nlu" / "lexicon").glob("*.json")) + sorted((root / "data").rglob("*.yml"))
    files += sorted((root / "knowledge" / "articles").rglob("*.md"))
    for file in files:
        digest.update(str(file.relative_to(root)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def current_model(models: Path = MODELS) -> StoredModel | None:
    """The model that fits the data as it is now; None where it has to be trained.

    Raises:
        ModelError: A file is not the one that was written at training.
    """
    try:
        noted = json.loads((models / _CURRENT).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    if noted.get("fingerprint") != fingerprint():
        return None
    stored = StoredModel(models / noted["archive"], models / noted["understanding"], noted["fingerprint"])
    for file, wanted in (
        (stored.archive, noted["archive_sha256"]),
        (stored.understanding, noted["understanding_sha256"]),
    ):
        if not file.exists():
            return None
        if _sha256(file) != wanted:
            raise ModelError(
                f"{file.name} is not the file that was written at training. Delete the folder {models} and train again."
            )
    return stored


def train_model(report: Callable[[str], None], models: Path = MODELS) -> StoredModel:
    """Trains a model and notes its checksums.

    Args:
        report: Is told what is going on, for people who wait.
        models: Where the model is put.

    Raises:
        ModelError: Training failed.
    """
    from bot import tensorflow_stub

    tensorflow_stub.install()
    report("loading")
    quiet_libraries()
    from rasa.model_training import train

    mark = fingerprint()
    models.mkdir(exist_ok=True)
    report("training")
    result = train(
        domain=str(ROOT / "domain.yml"),
        config=str(ROOT / "config.yml"),
        training_files=[str(ROOT / "data")],
        output=str(models),
        fixed_model_name=f"coach-{mark}",
        force_training=True,
    )
    if result.model is None:
        raise ModelError("Training failed; the messages above say why.")
    archive = Path(result.model)
    report("checking")
    understanding = models / f"understanding-{mark}.joblib"
    _take_out(archive, understanding)
    noted = {
        "fingerprint": mark,
        "archive": archive.name,
        "archive_sha256": _sha256(archive),
        "understanding": understanding.name,
        "understanding_sha256": _sha256(understanding),
    }
    (models / _CURRENT).write_text(json.dumps(noted, indent=2), encoding="utf-8")
    for old in [*models.glob("coach-*.tar.gz"), *models.glob("understanding-*.joblib")]:
        if old not in (archive, understanding):
            old.unlink()
    return StoredModel(archive, understanding, mark)


def _take_out(archive: Path, target: Path) -> None:
    with tarfile.open(archive) as packed:
        member = next((item for item in packed.getmembers() if item.name.endswith(_MODEL_FILE)), None)
        source = packed.extractfile(member) if member else None
        if source is None:
            raise ModelError("the model archive holds no classifier")
        with target.open("wb") as file:
            shutil.copyfileobj(source, file)


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
