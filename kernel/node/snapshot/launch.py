"""Becomes the kernel: from its snapshot where all is as it was when that was made, else as it comes.

    launch.py NODE main.js kernel --config-path FILE

In Python, since a program can become another one there and not in Node, and Python is wherever
JupyterLab is. What does not fit is found here, before Node starts: with a snapshot of another version it
would end, and with one that was cut off it would crash.
"""

import hashlib
import json
import os
import sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", ".snapshot")
BLOB, FILES, STAMP = (os.path.join(HERE, name) for name in ("kernel.blob", "files.json", "stamp.json"))


def state(path):
    """When a file was changed, and its size; of a folder, when something was added or taken away."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return [found.st_mtime_ns, found.st_size]


def digest():
    """The hash of the snapshot, which is read as fast as the disk allows."""
    whole = hashlib.sha256()
    with open(BLOB, "rb") as blob:
        while part := blob.read(2**20):
            whole.update(part)
    return whole.hexdigest()


def facts(node, files):
    """What the snapshot was made of, and where it can be used."""
    node = os.path.realpath(node)
    return {
        "folder": os.getcwd(),
        "node": [node, state(node)],
        "files": {path: state(path) for path in files},
    }


def remember(node):
    """Writes down what a new snapshot was made of."""
    with open(FILES, encoding="utf-8") as file:
        stamp = {"blob": digest(), **facts(node, json.load(file))}
    with open(STAMP, "w", encoding="utf-8") as file:
        json.dump(stamp, file)


def fits(node, args):
    """Whether the snapshot can be used for this start."""
    # Options of Node, such as V8's flags, may be none of those that the snapshot was made with.
    if os.environ.get("NODE_OPTIONS") or "--js" in args:
        return False
    try:
        with open(STAMP, encoding="utf-8") as file:
            stamp = json.load(file)
        blob = stamp.pop("blob")
        return stamp == facts(node, stamp["files"]) and blob == digest()
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return False


def main(task, *args):
    """Starts the kernel; `--remember NODE` and `--fits NODE` are what set-up asks for."""
    if task == "--remember":
        return remember(*args)
    if task == "--fits":
        return 0 if fits(*args, ()) else 1
    options = ["--snapshot-blob", BLOB] if fits(task, args) else []
    os.execv(task, [task, *options, *args])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
