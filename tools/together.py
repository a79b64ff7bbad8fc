#!/usr/bin/env python3
"""Which sources may be compiled as one.

    tools/together.py      a CMake script that names the group of each source below src/ (cmake/Rooms.cmake)

Two sources go together when neither says a word that the other has declared for itself in a namespace without a name:
so that nothing means something else than when each is compiled alone. tools/lint groups by the same rule.
"""

import functools
import itertools
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
AT_MOST = 8  # sources of one group
ALONE = ("main.cpp", "_fuzz.cpp", "/replay_corpus.cpp", "/pch.cpp")


DECLARED = re.compile(r"""
    (?:struct|class|enum\ class|concept)\ (\w+)   # a type
    | using\ (\w+)\ =                            # another name for one
    | (?!namespace\b|using\b)[^(={;]*?\b(\w+)(?:\[\w*\])?(?:\(|\ =|\{|;)  # a function or a variable
    """, re.VERBOSE)
BORROWED = re.compile(r"using ((?:\w+::)+)(\w+);")  # a name from elsewhere
LAST = re.compile(r"^(?:namespace \w+ = |using enum |using namespace (?!std))", re.MULTILINE)  # makes names mean something else
MACRO = re.compile(r"[A-Z][A-Z_]+")
UNSAID = re.compile(r"""//.*|'(?:[^'\\\n]|\\.)'|"(?:[^"\\\n]|\\.)*\"""")  # comments, characters and short texts
INCLUDED = re.compile(r'^#include "(.+)"', re.MULTILINE)
SAID = re.compile(r"(?<![.\w>])\w+|(?<=[^-]>)\w+")  # words that are not members


@functools.cache
def said_in_header(name):
    """The words of one of our headers, which another source's names must not change either."""
    path = ROOT / "src" / name
    return frozenset(SAID.findall(UNSAID.sub("", path.read_text()))) if path.exists() else frozenset()


class Words:
    """What a source declares for itself in namespaces without a name, as clang-format leaves them, and all that it says."""

    def __init__(self, path):
        whole = path.read_text()
        text = UNSAID.sub("", whole)
        self.borrowed = set(BORROWED.findall(text))
        self.own = set()
        self.has_macros = "\n#define " in text  # which may change what is included after them
        is_inside = False
        for line in text.splitlines():
            if line == "namespace {":
                is_inside = True
            elif line == "}  ":  # the comment is taken away
                is_inside = False
            elif is_inside and line[:1].isalpha() and (found := DECLARED.match(line)):
                name = next(filter(None, found.groups()))
                if not MACRO.fullmatch(name):
                    self.own.add(name)
        self.goes_last = LAST.search(text) is not None
        self.all = set(SAID.findall(text)).union(*map(said_in_header, INCLUDED.findall(whole)))
        self.text = text

    def go_with(self, other):
        return self.leaves(other) and other.leaves(self)

    def leaves(self, other):
        """Whether everything that the other says means what it meant."""
        if self.has_macros or self.own & other.all:
            return False
        return not any(name in other.all and re.search(rf"(?<!{space})(?<![.\w])\b{name}\b", other.text)
                       for space, name in self.borrowed - other.borrowed)


@functools.cache
def words_of(path):
    return Words(path)


def groups_of(sources, at_most):
    """The sources, a few at a time. One that has names mean something else for the whole of a namespace, where headers
    after it would not expect it, is the last."""
    said = {source: words_of(ROOT / source) for source in sources}
    groups = []
    for source in sorted(sources, key=lambda source: said[source].goes_last):
        for members in groups:
            if len(members) < at_most and not said[members[-1]].goes_last and all(said[source].go_with(said[other]) for other in members):
                members.append(source)
                break
        else:
            groups.append([source])
    return groups


def kind(path):
    return path.parent, path.name.endswith("_test.cpp")


def main():
    sources = sorted((path for path in (ROOT / "src").rglob("*.cpp") if not str(path).endswith(ALONE)),
                     key=lambda path: (*map(str, kind(path)), path.name))
    print("set(together_last", *(f'"{path}"' for path in sources if words_of(path).goes_last), ")", sep="\n    ")
    for _, alike in itertools.groupby(sources, kind):
        for number, members in enumerate(groups_of(list(alike), AT_MOST)):
            if len(members) > 1:
                files = " ".join(f'"{path}"' for path in members)
                print(f"set_source_files_properties({files} PROPERTIES UNITY_GROUP g{number})")


if __name__ == "__main__":
    main()
