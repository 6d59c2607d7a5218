"""Writes the handwritten digits from scikit-learn's copy: the file that the module reads, and sums to check it.

    .golden-venv/bin/pip install scikit-learn==1.9.1
    .golden-venv/bin/python test/golden/digits.py

writes data/digits.txt and test/golden/digits.json.
"""

import json
from pathlib import Path

from sklearn.datasets import load_digits

HERE = Path(__file__).parent
# A pixel is a number from 0 to 16, so one character is enough.
CHARACTERS = "0123456789abcdefg"

digits = load_digits()
images, labels = digits.data.astype(int), digits.target
lines = [f"{label}{''.join(CHARACTERS[pixel] for pixel in image)}" for image, label in zip(images, labels)]
(HERE.parent.parent / "data" / "digits.txt").write_text("\n".join(lines) + "\n")
sums = {
    "shape": images.shape,
    "sum": int(images.sum()),
    "sumOfSquares": int((images**2).sum()),
    "byPixel": images.sum(0).tolist(),
    "byImage": images.sum(1).tolist(),
    # Unlike the sums above, these depend on the order of the pixels and of the images.
    "byPlace": [int((row * range(1, 65)).sum()) for row in images],
    "labels": labels.tolist(),
}
(HERE / "digits.json").write_text(json.dumps(sums, separators=(",", ":")) + "\n")
