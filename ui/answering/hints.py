"""What an empty list says."""

from __future__ import annotations

from ui.answering.provider import Provider
from ui.common.language import tr


def hint(provider: Provider) -> str:
    """Why no task is listed and how to get there."""
    if provider.rows:
        return tr("这一类里没有任务。")
    if not provider.is_answering:
        return tr("打开本省的工作计划，这里列出上级文件的任务和本省的答复。")
    if provider.documents:
        return tr(
            "没有计入上级文件。请在“计入的文件”里选定本省计划要答复的文件，或导入当年的上级文件。"
        )
    return tr("这里列出上级文件的任务和本省的答复。先导入推进计划、任务清单等上级文件。")
