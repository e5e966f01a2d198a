"""Having LibreOffice accept or reject all tracked changes, as another office would."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from tests.exports.resaving import OFFICE

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Settling"/>
</library:library>"""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" library:link="false"/>
</library:libraries>"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settling"
 script:language="StarBasic">Sub Settle(sources As String, targets As String, command As String)
  Dim index As Integer
  For index = 0 To UBound(Split(sources, "|"))
    SettleOne(Split(sources, "|")(index), Split(targets, "|")(index), command)
  Next
End Sub

Sub SettleOne(source As String, target As String, command As String)
  Dim loading(0) As New com.sun.star.beans.PropertyValue
  loading(0).Name = "Hidden"
  loading(0).Value = True
  Dim text As Object
  text = StarDesktop.loadComponentFromURL(source, "_blank", 0, loading())
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, command, "", 0, Array())
  Dim storing(0) As New com.sun.star.beans.PropertyValue
  storing(0).Name = "FilterName"
  storing(0).Value = "MS Word 2007 XML"
  text.storeToURL(target, storing())
  text.close(True)
End Sub</script:module>"""


def settle(choice: Literal["Accept", "Reject"], folder: Path, files: Sequence[Path]) -> list[Path]:
    """The files with all changes accepted or rejected, written by LibreOffice into the folder."""
    profile = folder / "profile"
    if not profile.is_dir():
        _office(profile, "--terminate_after_init")  # a new profile swallows its first macro
    _install(profile / "user" / "basic")
    targets = [folder / f"{choice}-{path.name}" for path in files]
    sources, wanted = ("|".join(path.as_uri() for path in paths) for paths in (files, targets))
    call = f'Settle("{sources}","{wanted}",".uno:{choice}AllTrackedChanges")'
    _office(profile, f"macro:///Standard.Settling.{call}")
    return targets


def _office(profile: Path, argument: str) -> None:
    command = [str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", argument]
    subprocess.run(command, capture_output=True, timeout=120, check=True)


def _install(basic: Path) -> None:
    home = basic / "Standard"
    home.mkdir(parents=True, exist_ok=True)
    (basic / "script.xlc").write_text(_LIBRARIES, encoding="utf-8")
    (home / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    (home / "Settling.xba").write_text(_MODULE, encoding="utf-8")
