"""Clipboards as Excel, Word and others leave them, with made-up words."""

from __future__ import annotations

EXCEL = """Version:1.0\r
StartHTML:0000000105\r
EndHTML:0000003000\r
StartFragment:0000001000\r
EndFragment:0000002000\r
\r
<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";}
br
	{mso-data-placement:same-cell;}
td
	{padding-top:1px; font-family:宋体; mso-number-format:General;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=540 style='border-collapse:
 collapse;width:405pt'>
<!--StartFragment-->
 <col width=72 span=5 style='width:54pt'>
 <tr height=19 style='height:14.25pt'>
  <td height=19 class=xl65 width=72 style='height:14.25pt;width:54pt'>序号</td>
  <td class=xl65 width=72>工作重点</td>
  <td class=xl65 width=72>工作内容</td>
  <td class=xl65 width=72>具体举措及<br>
    成果形式</td>
  <td class=xl65 width=72>责任部门</td>
  <td class=xl65 width=72>备注说明</td>
 </tr>
 <tr height=19>
  <td rowspan=3 height=57 class=xl66 align=right x:num>1</td>
  <td rowspan=3 class=xl66>甲工作重点</td>
  <td rowspan=2 class=xl66>甲工作内容</td>
  <td class=xl67>第一条举措，出台办法。<br>
    <br>
    另起一段<span style='mso-spacerun:yes'>&nbsp;</span>ABC</td>
  <td class=xl67>省知识产权局、省财政厅</td>
  <td>&nbsp;</td>
 </tr>
 <tr height=19>
  <td class=xl67>第二条举措，由于很长而在源文件里
  折了行。</td>
  <td class=xl67>省商务厅</td>
  <td>附表一</td>
 </tr>
 <tr height=19>
  <td class=xl66>乙工作内容</td>
  <td class=xl67>=第三条</td>
  <td class=xl67></td>
  <td></td>
 </tr>
<!--EndFragment-->
</table>

</body>

</html>
"""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">
<head>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:"";} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=277 valign=top style='width:207.4pt;mso-border-alt:solid windowtext .5pt'>
  <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
  lang=EN-US><span style='mso-list:Ignore'>1.<span
  style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
  style='font-family:仿宋'>开展专项行动，出台《<span class=SpellE>管理</span>办法》。</span><span
  lang=EN-US><o:p></o:p></span></p>
  <p class=MsoNormal><span style='font-family:仿宋'>形成总结报告。</span><img
  src="file:///C:/a.png"></p>
  </td>
  <td width=277 valign=top>
  <p class=MsoNormal>省知识产权局<del cite="mailto:x">、省旧厅</del><ins>、省新厅</ins></p>
  </td>
 </tr>
 <tr>
  <td><p class=MsoNormal>举办<span lang=EN-US>2019</span>年培训班。</p></td>
  <td><p class=MsoNormal>省人社厅</p></td>
 </tr>
</table>
<p class=MsoNormal>表后的一段话。</p>
<!--EndFragment-->
</body>
</html>
"""
