"""Write tests/golden/schema.sql anew from the ladder."""

from __future__ import annotations

import tempfile
from pathlib import Path

from mrc_desktop.storage import schema
from mrc_desktop.storage.connection import Store, connect


def main() -> None:
    """Climb both ladders in a temporary folder and write what came of it."""
    parts = []
    with tempfile.TemporaryDirectory() as folder:
        for store in Store:
            connection = connect(Path(folder) / store.file, b"k" * 32, create=True)
            schema.create(connection, store, "v", schema.ladder(store))
            rows = connection.execute(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
            )
            parts.append(f"-- {store.file}\n" + "".join(f"{row[0]};\n" for row in rows))
            connection.close()
    golden = Path(__file__).parent.parent / "tests" / "golden" / "schema.sql"
    golden.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
