"""The rewordings and own items nearest to each figure of the decision."""

from __future__ import annotations

import pytest

from ipplanner.carry.evidence import weigh


@pytest.mark.parametrize(
    ("old", "template", "strength", "sure"),
    [
        ("加强知识产权海关保护", "加强海关知识产权保护", "strong", True),
        ("加大知识产权宣传力度", "加大宣传力度", "fair", True),
        ("探索以公正方式保管知识产权证据", "探索以公证方式保管知识产权证据", "strong", True),
        ("加大大型展会、电商等领域执法力度", "加大国际展会、电商等领域执法力度", "fair", False),
        ("加强知识产省文化建设", "加强知识产权文化建设", "fair", False),
        (
            "制定方案，开展知识产权保护进乡村专项行动",
            "开展知识产权保护进乡村专项行动",
            "strong",
            True,
        ),
        ("探索知识产权证券化", "创新投融资产品，探索知识产权证券化", "fair", True),
        ("推行知识产权集群管理", "探索产业培育机制，推行知识产权集群管理", "strong", True),
        ("加大小微企业知识产权保护力度", "加大小微企业知识产权保护援助力度", "strong", True),
        ("推进知识产权强省建设", "推进知识产权强省、强市建设", "weak", False),
        ("完善知识产权维权机制", "完善知识产权快速维权机制", "weak", False),
        ("加强农业知识产权保护", "加强海关知识产权保护", None, None),
        ("推进知识产权强企建设", "推进知识产权强省、强市建设", None, None),
        ("开展“2018-云剑联盟”专项行动", "开展知识产权保护进乡村专项行动", None, None),
        ("加强知识产权行政执法队伍建设", "加强知识产权行政执法与刑事司法衔接", None, None),
        ("建立重大经济活动知识产权评议专家库", "重大经济活动知识产权评议", None, None),
        ("", "加大宣传力度", None, None),
    ],
)
def test_what_speaks_for_a_place(
    old: str, template: str, strength: str | None, sure: bool | None
) -> None:
    found = weigh(old, template)
    assert (found and found.strength, found and found.sure) == (strength, sure)


def test_the_nearer_wording_ranks_higher() -> None:
    near = weigh("加强知识产权公益宣传", "加强知识产权公益宣传和咨询服务")
    far = weigh("加强知识产权公益宣传", "加大宣传力度")
    assert near is not None
    assert far is None or far.rank < near.rank
