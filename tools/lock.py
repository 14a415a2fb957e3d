"""Write the hashed requirement files from pyproject.toml. No address of a package index gets in."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
OPTIONS: Final = (
    "--quiet",
    "--generate-hashes",
    "--allow-unsafe",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
    "--no-header",
    "--no-annotate",
    "--strip-extras",
)


def _compile(wanted: list[str], target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "wanted.in"
        source.write_text("\n".join(wanted) + "\n")
        subprocess.run(
            [
                sys.executable,
                "-m",
                "piptools",
                "compile",
                *OPTIONS,
                "--output-file",
                str(target),
                str(source),
            ],
            check=True,
        )


def main() -> None:
    """Lock the program's packages, then those of development on top of the same versions."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    runtime = project["project"]["dependencies"] + project["build-system"]["requires"]
    _compile(runtime, ROOT / "requirements.txt")
    locked = [
        line.split(" ")[0]
        for line in (ROOT / "requirements.txt").read_text().splitlines()
        if "==" in line
    ]
    national = project["project"]["optional-dependencies"]["national"]
    _compile(locked + national + project["dependency-groups"]["dev"], ROOT / "requirements-dev.txt")


if __name__ == "__main__":
    main()
