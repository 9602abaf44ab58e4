"""Files of arrays, written and read by NumPy and safetensors themselves.

arrays.py write FOLDER   writes files and says on standard output what is in them
arrays.py read FOLDER    reads the files of a folder and says what is in them

What is in a file: one line of JSON for each array, with its numbers as Python prints them, so that
nothing is lost on the way.
"""

import itertools
import json
import os
import struct
import sys

import numpy
import safetensors
from safetensors.numpy import save_file

SHAPES = [(), (0,), (1,), (5,), (2, 3), (3, 0, 2), (2, 3, 4), (1, 1, 2, 1)]
SAME = ["bool", "uint8", "int8", "int16", "int32", "int64"]
SAME += ["float32", "float64", "complex64", "complex128"]
WIDER = {"uint16": "int32", "uint32": "int64", "float16": "float32"}


def numbers(dtype, shape, seed):
    """Random bits, so that extremes, NaN and infinities occur."""
    random = numpy.random.default_rng(seed)
    count = int(numpy.prod(shape, dtype=int))
    if dtype == "bool":
        return random.integers(0, 2, count).astype(bool).reshape(shape)
    raw = random.bytes(count * numpy.dtype(dtype).itemsize)
    array = numpy.frombuffer(raw, dtype).copy()
    for i, special in enumerate([0, -0.0, numpy.inf, numpy.nan]):
        if count > i + 1 and array.dtype.kind in "fc":
            array[i] = special
    return array.reshape(shape)


def texts(array):
    flat = array.reshape(-1).tolist()
    if array.dtype.kind == "c":
        return [f"{x.real!r} {x.imag!r}" for x in flat]
    return [repr(x) for x in flat]


def say(file, name, array, dtype=None):
    line = {"file": file, "name": name, "dtype": dtype or str(array.dtype)}
    line["shape"] = list(array.shape)
    line["numbers"] = texts(array)
    print(json.dumps(line))


def write_npy(folder):
    kinds = itertools.product(SAME + list(WIDER), SHAPES, "<>", "CF")
    for i, (dtype, shape, order, layout) in enumerate(kinds):
        array = numbers(dtype, shape, i)
        stored = numpy.asarray(array, array.dtype.newbyteorder(order), order=layout)
        sizes = "x".join(map(str, shape))
        file = f"{dtype}-{sizes}-{'big' if order == '>' else 'little'}-{layout}.npy"
        path = os.path.join(folder, file)
        if os.path.exists(path):
            raise SystemExit(f"two files {file}")
        numpy.save(path, stored)
        say(file, "arr_0", array, WIDER.get(dtype))
    for version in [(1, 0), (2, 0), (3, 0)]:
        file = f"version-{version[0]}.npy"
        with open(os.path.join(folder, file), "wb") as out:
            numpy.lib.format.write_array(out, numpy.arange(6.0).reshape(2, 3), version)
        say(file, "arr_0", numpy.arange(6.0).reshape(2, 3))


def write_npz(folder):
    kinds = itertools.product(SAME, SHAPES[:6])
    arrays = {f"{d}/{i}": numbers(d, s, i) for i, (d, s) in enumerate(kinds)}
    arrays["größe"] = numpy.arange(3)
    arrays["zeros"] = numpy.zeros((300, 1000))
    arrays["columns"] = numpy.asfortranarray(numpy.arange(6.0).reshape(2, 3))
    for file, save in [("stored.npz", numpy.savez), ("packed.npz", numpy.savez_compressed)]:
        save(os.path.join(folder, file), **arrays)
        for name, array in arrays.items():
            say(file, name, array)
    numpy.savez(os.path.join(folder, "unnamed.npz"), numpy.arange(3), numpy.arange(2.0))
    say("unnamed.npz", "arr_0", numpy.arange(3))
    say("unnamed.npz", "arr_1", numpy.arange(2.0))
    numpy.savez(os.path.join(folder, "empty.npz"))
    small = {"x": numpy.zeros((20, 10)), "y": numpy.arange(5)}
    numpy.savez_compressed(os.path.join(folder, "small.npz"), **small)
    for name, array in small.items():
        say("small.npz", name, array)


def write_safetensors(folder):
    kinds = [d for d in SAME + list(WIDER) if d != "complex128"]
    kinds = itertools.product(kinds, SHAPES)
    arrays = {f"{d}/{i}": numbers(d, s, i) for i, (d, s) in enumerate(kinds)}
    arrays['quote " and \\ and ü'] = numpy.arange(3)
    save_file(arrays, os.path.join(folder, "all.safetensors"), {"made": "by\nPython", "ü": ""})
    for name, array in arrays.items():
        say("all.safetensors", name, array, WIDER.get(str(array.dtype)))
    save_file({}, os.path.join(folder, "none.safetensors"))
    halves = numpy.arange(65536, dtype="<u2")
    singles = (halves.astype("<u4") << 16).view("<f4")
    raw = {"x": {"dtype": "bfloat16", "shape": [65536], "data": halves.tobytes()}}
    with open(os.path.join(folder, "brain.safetensors"), "wb") as out:
        out.write(safetensors.serialize(raw))
    say("brain.safetensors", "x", singles)
    numpy.save(os.path.join(folder, "halves.npy"), halves.view("<f2"))
    say("halves.npy", "arr_0", halves.view("<f2").astype("<f4"))


def read(folder):
    for file in sorted(os.listdir(folder)):
        path = os.path.join(folder, file)
        if file.endswith(".npy"):
            say(file, "arr_0", numpy.load(path, allow_pickle=False))
        elif file.endswith(".npz"):
            with numpy.load(path, allow_pickle=False) as archive:
                for name in archive.files:
                    say(file, name, archive[name])
        elif file.endswith(".safetensors"):
            with safetensors.safe_open(path, "np") as tensors:
                for name in tensors.keys():
                    say(file, name, tensors.get_tensor(name))
                about = tensors.metadata() or {}
            for key in sorted(about):
                print(json.dumps({"file": file, "name": key, "about": about[key]}))


if __name__ == "__main__":
    numpy.seterr(all="ignore")
    command, place = sys.argv[1:]
    if command == "write":
        write_npy(place)
        write_npz(place)
        write_safetensors(place)
    else:
        read(place)
