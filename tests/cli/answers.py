"""Files of answers: the example that comes with the program, and copies of it in JSON."""

import json
from pathlib import Path
from typing import Any

from inspector_app.forms.strict_yaml import read_yaml
from inspector_app.paths import resource

EXAMPLE = resource("practice", "answers-example.yaml")


def example() -> Any:
    return read_yaml(EXAMPLE.read_bytes()).value


def keyed(folder: Path, value: Any, **how: Any) -> Path:
    file = folder / "answers.json"
    file.write_text(json.dumps(value, **how), "utf-8")
    return file
