"""`make bench`: print every ratio; exit 1 if a goal is missed."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import (
    assessments,
    letters,
    months,
    paper_memory,
    peers,
    rollups,
    saving,
    searching,
    sheets,
    starting,
)
from benchmarks.ground import make_ground


def main() -> int:
    """Run all benchmarks, or those that are named."""
    known = {
        "search": searching,
        "save": saving,
        "start": starting,
        "letter": letters,
        "sheet": sheets,
        "memory": paper_memory,
        "assess": assessments,
        "month": months,
        "rollup": rollups,
    }
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="NAME", help=", ".join([*known, "peers"]))
    parser.add_argument("--people", type=int, default=100_000, metavar="N")
    args = parser.parse_args()
    if unknown := set(args.only) - {*known, "peers"}:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    wanted = args.only or [*known, "peers"]
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory(prefix="mrc-bench-") as name:
        temporary = Path(name)
        began = time.perf_counter()
        ground = make_ground(temporary / "register", args.people)
        took = time.perf_counter() - began
        each = took / args.people * 1_000_000
        print(
            f"practice register of {args.people:,} people: {took:.0f} s ({each:.0f} µs each;"
            f" a million: about {each / 60:.0f} min)"
        )
        met = [known[one].run(ground, temporary) for one in known if one in wanted]
        if "peers" in wanted:
            peers.run(ground, temporary)
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
