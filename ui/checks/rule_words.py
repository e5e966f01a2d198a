"""What the checks are called in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from ui.common.language import tr


def rule_words(names: Mapping[str, str]) -> dict[str, str]:
    """Names of rules by id, in the window's language as far as they are known here."""
    known = _of_texts() | _of_departments() | _of_the_plan()
    return {id_: known.get(id_, name) for id_, name in names.items()}


def _of_texts() -> dict[str, str]:
    return {
        "stale-year": tr("年份未更新"),
        "leading-mark": tr("开头的标点"),
        "full-width": tr("全角数字"),
        "doubled-punctuation": tr("标点重复"),
        "half-width": tr("半角标点"),
        "unpaired": tr("引号或括号不成对"),
        "doubled-word": tr("字词重复"),
        "word-across-stop": tr("前后重复"),
        "doubled-entry": tr("列举重复"),
        "doubled-sentence": tr("句子重复"),
        "stray-space": tr("多余空格"),
        "number-space": tr("数字旁的空格"),
        "stray-break": tr("句中换行"),
        "amount": tr("概数重复"),
        "point-number": tr("文内序号"),
        "word-list": tr("用词表"),
        "near-term": tr("疑似错字"),
        "homophone": tr("疑似同音错字"),
        "misplaced": tr("疑似错别字"),
        "stray-character": tr("疑似多字"),
    }


def _of_departments() -> dict[str, str]:
    return {
        "department-separator": tr("部门之间的标点"),
        "department-space": tr("部门之间的空格"),
        "department-twice": tr("部门重复"),
        "no-lead": tr("没有牵头部门"),
        "department-former": tr("文中的部门名称"),
        "department-unknown": tr("部门名称不认识"),
        "department-variant": tr("部门名称不一致"),
        "department-region": tr("部门名称缺少省、市"),
        "department-outdated": tr("部门已经改组"),
    }


def _of_the_plan() -> dict[str, str]:
    return {
        "other-plans": tr("与其他文件写法不同"),
        "title-echo": tr("与工作内容写法不同"),
        "deadline-date": tr("日期有误"),
        "deadline-year": tr("完成时间不在计划年度"),
        "no-result": tr("没有成果形式"),
        "title-wording": tr("与模板写法不同"),
        "title-twice": tr("工作内容重复"),
        "number": tr("序号不连续"),
        "empty": tr("没有填写"),
        "unanswered": tr("必做任务未落实"),
        "final-stop": tr("末尾标点"),
        "same-measure": tr("举措重复"),
        "deadline-missing": tr("没有完成时间"),
    }
