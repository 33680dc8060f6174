#!/usr/bin/env python3
"""Fills an emulated AWS with the account of a company that grew faster than its order: some good, some bad."""

from __future__ import annotations

import argparse
import json
import sys
import time

from seeding import seed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--endpoint-url", required=True, help="where serve.py serves")
    arguments = parser.parse_args()
    started = time.monotonic()
    calls = seed(arguments.endpoint_url)
    print(json.dumps({"calls": calls, "seconds": round(time.monotonic() - started, 1)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
