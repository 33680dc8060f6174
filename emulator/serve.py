#!/usr/bin/env python3
"""Serves an emulated AWS on a loopback port: moto, and what Plumbline's scan needs beyond it.

Prints one line when it is ready, {"ready": true, "url": "http://127.0.0.1:…", "pid": …}, and runs until SIGTERM.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

# Before moto is imported, which reads them then.
os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")
os.environ.setdefault("MOTO_EC2_LOAD_DEFAULT_AMIS", "false")
from emulated.app import Emulator  # noqa: E402
from emulated.http import Server  # noqa: E402


def main() -> int:
    arguments = parse_arguments()
    parent = os.getppid()
    server = Server(arguments.port, Emulator())
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, lambda *_: stop.set())

    def ended(seconds: float) -> bool:
        return stop.wait(seconds) or (arguments.with_parent and os.getppid() != parent)

    server.start()
    if arguments.seed:
        seed = [sys.executable, str(Path(__file__).with_name("seed.py")), "--endpoint-url", server.url]
        with subprocess.Popen(seed, stdout=sys.stderr) as process:
            while process.poll() is None:
                if ended(0.05):
                    process.terminate()
                    return 0
        if process.returncode != 0:
            print("seeding failed", file=sys.stderr)
            return 1
    print(json.dumps({"ready": True, "url": server.url, "pid": os.getpid()}), flush=True)
    while not ended(0.5):
        pass
    return 0


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="the port to listen on (default: any free one)")
    parser.add_argument("--seed", action="store_true", help="fill the account with seed.py before saying ready")
    parser.add_argument("--with-parent", action="store_true", help="stop when the process that started this one ends")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
