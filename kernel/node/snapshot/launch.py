"""Replaces itself with the kernel, which starts from its snapshot if that is still valid.

    launch.py NODE main.js kernel --config-path FILE

This is a Python program because Node cannot replace itself with another program, and Python is available
wherever JupyterLab is. It checks the snapshot before Node starts: Node would exit if the snapshot was
made by another version, and crash if the file was incomplete.
"""

import hashlib
import json
import os
import sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", ".snapshot")
BLOB, FILES, STAMP = (os.path.join(HERE, name) for name in ("kernel.blob", "files.json", "stamp.json"))


def state(path):
    """Returns when a file changed, and its size; for a folder, when an entry was added or removed."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return [found.st_mtime_ns, found.st_size]


def digest():
    """Returns the hash of the snapshot, which is read as fast as the disk allows."""
    whole = hashlib.sha256()
    with open(BLOB, "rb") as blob:
        while part := blob.read(2**20):
            whole.update(part)
    return whole.hexdigest()


def facts(node, files):
    """Returns what the snapshot depends on."""
    node = os.path.realpath(node)
    return {
        "folder": os.getcwd(),
        "node": [node, state(node)],
        "files": {path: state(path) for path in files},
    }


def remember(node):
    """Writes down what a new snapshot depends on."""
    with open(FILES, encoding="utf-8") as file:
        stamp = {"blob": digest(), **facts(node, json.load(file))}
    with open(STAMP, "w", encoding="utf-8") as file:
        json.dump(stamp, file)


def fits(node, args):
    """Returns whether the snapshot can be used for this start."""
    # Node's options, such as V8's flags, may differ from those that the snapshot was made with.
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
    """Starts the kernel. Set-up calls it with `--remember NODE` and `--fits NODE`."""
    if task == "--remember":
        return remember(*args)
    if task == "--fits":
        return 0 if fits(*args, ()) else 1
    options = ["--snapshot-blob", BLOB] if fits(task, args) else []
    os.execv(task, [task, *options, *args])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
