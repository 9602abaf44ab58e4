"""Writes the tables that ship inside scikit-learn as files of NumPy.

    scripts/tables.py WHEEL FOLDER

digits.npy has 1,797 rows of 64 pixels from 0 to 16 and a digit (uint8), diabetes.npy 442 rows of
ten measurements and what became of the patient in a year (float64). Neither scikit-learn nor NumPy
need be installed.
"""

import gzip
import hashlib
import os
import struct
import sys
import zipfile

FOLDER = "sklearn/datasets/data/"
SUMS = {
    "digits.csv.gz": "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22",
    "diabetes_data_raw.csv.gz": "a3e94cc7cea00f8a84fa5f6345203913a68efa42df18f87ddf9bead721bfd503",
    "diabetes_target.csv.gz": "8e53f65eb811df43c206f3534bb3af0e5fed213bc37ed6ba36310157d6023803",
}


def rows(wheel, name):
    """The numbers of a packed table, one list a row."""
    data = wheel.read(FOLDER + name)
    if hashlib.sha256(data).hexdigest() != SUMS[name]:
        sys.exit(f"The checksum of {name} differs.")
    lines = gzip.decompress(data).decode("ascii").splitlines()
    return [[float(word) for word in line.replace(",", " ").split()] for line in lines]


def save(path, table, kind, letter):
    """Writes a file of NumPy's format, version 1.0, whole or not at all."""
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': ({len(table)}, {len(table[0])}), }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    with open(path + ".part", "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode("ascii"))
        for row in table:
            numbers = [int(x) for x in row] if letter == "B" else row
            file.write(struct.pack(f"<{len(row)}{letter}", *numbers))
    os.replace(path + ".part", path)


def main(source, folder):
    os.makedirs(folder, exist_ok=True)
    with zipfile.ZipFile(source) as wheel:
        save(os.path.join(folder, "digits.npy"), rows(wheel, "digits.csv.gz"), "|u1", "B")
        measured = rows(wheel, "diabetes_data_raw.csv.gz")
        outcomes = rows(wheel, "diabetes_target.csv.gz")
        both = [left + right for left, right in zip(measured, outcomes)]
        save(os.path.join(folder, "diabetes.npy"), both, "<f8", "d")


if __name__ == "__main__":
    main(*sys.argv[1:])
