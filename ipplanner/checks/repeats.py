"""Words, list entries and sentences that stand there twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ipplanner.checks.context import Context
from ipplanner.checks.finding import Hit, Level
from ipplanner.checks.lexicon import builtin_lexicon
from ipplanner.checks.patterns import HAN, sentences
from ipplanner.checks.rule import PROSE, WORDS, Cell, CellRule
from ipplanner.checks.usual import triples

_WORD = re.compile(rf"([{HAN}]{{2,8}})\1+")
_CHARACTER = re.compile(rf"([{HAN}])\1")
# The second copy of a word may begin a longer one: 提升服务服务业水平.
_GOES_ON = "业者化型性率力商员站所期权学院部"
# Doubled by nature: 人人, 层层, 强强联合.
_BY_NATURE = "紧巴牢纷人天年月日家种常渐件层强大等一步多处个频稳滚历多早久单明深重"
# End one word and begin the next: 开展|展会, 专利奖|奖励, 中国|国际.
# Make a word of their own with what stands before: 专利奖|奖励.
_SUFFIXES = "奖局院会部法权险业市省县区"
_JOINTS = (
    "奖险业局权国关品展规部院会市区县省高用长员站所组校率法书网店化性量力度型类费金税发作学质理务机利信行政动"
    "新合保标产成制定导资评审效和企商版创农工科文体经公地期点线面路城镇村场队室厅司台园港海出进开立建设"
    "取口种食农林材价治民主群团系统划设施备教生科研报播判决裁罚犯查办问调解安配交对受能社众岸"
    "计名义分同题通过后前中上下外内本式方位道生子事交结果实施数字据案件源流收支持管监督检测试验证照明示范例"
)
_ACROSS = re.compile(rf"([{HAN}]{{2,6}})[。，；]\1(?=[{HAN}])(?![和与及等、，。；的])")
_TAIL = re.compile("[等和与及的]")
_VERB = 2
_LIST = re.compile(rf"(?:[{HAN}A-Za-z]{{2,12}}、){{1,20}}[{HAN}A-Za-z]{{2,12}}")
_SHORTEST_SENTENCE = 10
_NEARLY_ALL = 0.9
_MUCH_LONGER = 2
"""Times: such a sentence tells more of what the short one before it only names."""
_FOR_PROVINCES = re.compile(r"\s*(?:各地|有关(?:地方|省)|相关(?:地方|省)|各省|地方)")
"""How the provinces' part of a national measure begins, which says the same again by nature."""


def doubled_words(cell: Cell, _context: Context) -> Iterator[Hit]:
    """完善完善, and single characters such as 知知识 where no two words meet."""
    taken: list[range] = []
    for found in _WORD.finditer(cell.text):
        if len(set(found[1])) == 1:
            continue
        taken.append(range(*found.span()))
        if not _two_terms(cell.text, found):
            level: Level = "疑似" if _goes_on(cell.text, found) else "必错"
            yield Hit(found.start(), found[0], f"“{found[1]}”重复。", found[1], level)
    for found in _CHARACTER.finditer(cell.text):
        if not _meets(cell.text, found) and not any(found.start() in one for one in taken):
            yield Hit(found.start(), found[0], f"“{found[1]}”字可能多写了一个。", found[1])


def _two_terms(text: str, found: re.Match[str]) -> bool:
    """Whether the first copy ends a term and the second begins one: 传统知识|知识产权."""
    known = builtin_lexicon().occurrences(text)
    joint = found.end(1)
    begins = any(term.start == joint and term.stop > found.end() for term in known)
    ends = any(term.stop == joint and term.start < found.start() for term in known)
    return (begins and ends) or any(term.start < joint < term.stop for term in known)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether the second copy may begin a longer word."""
    if text[found.end() : found.end() + 1] in [*_GOES_ON]:
        return True
    known = builtin_lexicon().occurrences(text)
    return any(found.end(1) <= term.start < found.end() < term.stop for term in known)


def _meets(text: str, found: re.Match[str]) -> bool:
    """Whether the character may end a word and begin the next, or is doubled by nature."""
    if found[1] in _BY_NATURE:
        return True
    once = text[found.start() - 1 : found.start() + 1] + text[found.end() : found.end() + 1]
    if found.start() and once in triples() and found[1] not in _SUFFIXES:
        return False
    following = re.match(rf"[{HAN}]", text[found.end() :])
    return found[1] in _JOINTS and following is not None


def across_stop(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A word that ends a clause and begins the next once more."""
    for found in _ACROSS.finditer(cell.text):
        yield Hit(found.start(), found[0], f"“{found[1]}”前后重复，请核对。", None, "提示")


def doubled_entries(cell: Cell, _context: Context) -> Iterator[Hit]:
    """The same entry twice in an enumeration with 、."""
    for listed in _LIST.finditer(cell.text):
        seen: list[str] = []
        at = listed.start()
        for printed in listed[0].split("、"):
            entry = _TAIL.split(printed)[0]
            if len(entry) > 1 and (entry in seen or (seen and _ends_with(seen[0], entry))):
                yield Hit(at, entry, f"同一列举里“{entry}”出现了两次。", None)
            seen.append(entry)
            at += len(printed) + 1


def _ends_with(first: str, entry: str) -> bool:
    """Whether the first entry is this one with its verb: 保护专利、商标、专利."""
    return first.endswith(entry) and len(first) - len(entry) == _VERB


def doubled_sentences(cell: Cell, _context: Context) -> Iterator[Hit]:
    """A sentence that says nearly nothing beyond the one before it."""
    found = list(sentences(cell.text))
    for first, second in pairwise(found):
        if _FOR_PROVINCES.match(second[0]) and not _FOR_PROVINCES.match(first[0]):
            continue
        if _says_the_same(_bare(first[0]), _bare(second[0])):
            words = cell.text[first.start() : second.end()]
            yield Hit(first.start(), words, "前后两句内容几乎相同，请核对是否重复。", None)


def _says_the_same(one: str, other: str) -> bool:
    from rapidfuzz.distance import LCSseq

    shorter = min(len(one), len(other))
    if shorter < _SHORTEST_SENTENCE or (_amounts(one) and _amounts(other) - _amounts(one)):
        return False
    if len(other) > _MUCH_LONGER * len(one) and one not in other:
        return False
    return LCSseq.similarity(one, other) >= _NEARLY_ALL * shorter


def _amounts(sentence: str) -> set[str]:
    return set(re.findall("[0-9]+", sentence))


def _bare(sentence: str) -> str:
    return re.sub(r"\W+", "", sentence)


RULES = (
    CellRule(
        "doubled-word",
        "字词重复",
        WORDS,
        doubled_words,
        (
            ("进一步完善完善制度", ("完善完善",)),
            ("加强知知识产权保护", ("知知",)),
            ("县级区域域提供经验", ("域域",)),
            ("知识产权保护保护“龙腾行动”", ("保护保护",)),
            ("开展展会执法，提高高校能力，中国国际博览会，专利奖奖励", ()),
            ("层层落实，人人参与，强强联合", ()),
        ),
    ),
    CellRule(
        "word-across-stop",
        "前后重复",
        PROSE,
        across_stop,
        (
            ("加强保护合作。合作积极推进战略", ("合作。合作",)),
            ("推进改革，改革的重点是机制", ()),
        ),
    ),
    CellRule(
        "doubled-entry",
        "列举重复",
        WORDS,
        doubled_entries,
        (
            ("保护专利、商标、版权、专利等权利", ("专利",)),
            ("创造、运用、保护、管理、服务", ()),
        ),
    ),
    CellRule(
        "doubled-sentence",
        "句子重复",
        PROSE,
        doubled_sentences,
        (
            (
                "开展重点市场商标维权专项行动。年内开展重点市场商标维权专项行动。",
                ("开展重点市场商标维权专项行动。年内开展重点市场商标维权专项行动。",),
            ),
            ("开展中小学试点。开展高校知识产权培训。", ()),
            ("推进知识产权综合管理改革试点。各地要推进知识产权综合管理改革试点。", ()),
            (
                "建立快速联动反应机制。按照部门职责建立从受理、审查到行政调处的快速联动反应工作机制。",
                (),
            ),
        ),
    ),
)
