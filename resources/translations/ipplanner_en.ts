<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name></name>
    <message>
        <source>工作区 (*.ipplan)</source>
        <translation>Workspaces (*.ipplan)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>今天 {clock}</source>
        <translation>today {clock}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month:02}-{day:02}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
        <source>筛选标题</source>
        <translation>Filter titles</translation>
    </message>
    <message>
        <source>筛选大纲</source>
        <translation>Filter the outline</translation>
    </message>
    <message>
        <source>没有符合筛选的条目，按 Esc 清除筛选。</source>
        <translation>No items match the filter. Press Esc to clear it.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>按状态筛选：{word}</source>
        <translation>Filter by state: {word}</translation>
    </message>
    <message>
        <source>（无标题）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>已填</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>本省自有</source>
        <translation>Own item</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>：还没有举措</source>
        <translation>: no measures yet</translation>
    </message>
    <message>
        <source>：{all} 条举措中 {open} 条缺文字或部门</source>
        <translation>: {open} of {all} measures lack text or departments</translation>
    </message>
    <message>
        <source>共 {items} 项，已填 {done} 项</source>
        <translation>{items} items, {done} filled in</translation>
    </message>
    <message>
        <source>，待决定 {count} 项</source>
        <translation>, {count} to decide</translation>
    </message>
    <message>
        <source>Word、Excel、PDF 文件 ({})</source>
        <translation>Word, Excel and PDF files ({})</translation>
    </message>
    <message>
        <source>全部 {:,} 字：{:,} 字已导入，{:,} 字未导入</source>
        <translation>{:,} characters: {:,} imported, {:,} not imported</translation>
    </message>
    <message>
        <source>等待读取</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>正在读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>不能读：{}</source>
        <translation>Cannot be read: {}</translation>
    </message>
    <message>
        <source>没有认出计划：{}</source>
        <translation>No plan recognised: {}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已识别 {:,} 项</source>
        <translation>{:,} items recognised</translation>
    </message>
    <message>
        <source>已识别 {:,} 份计划 {:,} 项</source>
        <translation>{:,} plans, {:,} items recognised</translation>
    </message>
    <message>
        <source>有 {:,} 处要看</source>
        <translation>{:,} places to look at</translation>
    </message>
    <message>
        <source>（没有举措）</source>
        <translation>(no measure)</translation>
    </message>
    <message>
        <source>（没有标题）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>{:,} 项</source>
        <translation>{:,} items</translation>
    </message>
    <message>
        <source>程序没能读懂这个文件；请用 WPS 或 Word 打开并另存后再导入。</source>
        <translation>The program could not make sense of this file. Open it in WPS or Word, save it again and import that.</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>上年写的是</source>
        <translation>Last year's text</translation>
    </message>
    <message>
        <source>从“{}”转入 {} 年，模板：{}</source>
        <translation>From “{}” to {}, template: {}</translation>
    </message>
    <message>
        <source>撤销“{}”（U）</source>
        <translation>Undo “{}” (U)</translation>
    </message>
    <message>
        <source>撤销（U）</source>
        <translation>Undo (U)</translation>
    </message>
    <message>
        <source>条目 {} 项</source>
        <translation>items: {}</translation>
    </message>
    <message>
        <source>年份 {} 处</source>
        <translation>years: {}</translation>
    </message>
    <message>
        <source>还有 {} 项要您决定（{}）</source>
        <translation>For you to decide: {} ({})</translation>
    </message>
    <message>
        <source>还有 {} 处年份可直接改</source>
        <translation>Years safe to change: {}</translation>
    </message>
    <message>
        <source>都定了，可以完成</source>
        <translation>All decided, ready to finish</translation>
    </message>
    <message>
        <source>已对上 {}</source>
        <translation>Matched {}</translation>
    </message>
    <message>
        <source>本省自有 {}</source>
        <translation>Own items {}</translation>
    </message>
    <message>
        <source>不转入 {}</source>
        <translation>Left out {}</translation>
    </message>
    <message>
        <source>模板新增 {}</source>
        <translation>New in the template {}</translation>
    </message>
    <message>
        <source>选中一项，这里显示上年的全文。</source>
        <translation>Select an item to see last year's full text here.</translation>
    </message>
    <message>
        <source>模板 {}</source>
        <translation>Template {}</translation>
    </message>
    <message>
        <source>责任部门：{}</source>
        <translation>Departments: {}</translation>
    </message>
    <message>
        <source>作为本省自有的条目</source>
        <translation>As an item of our own</translation>
    </message>
    <message>
        <source>放到：{}</source>
        <translation>Goes to: {}</translation>
    </message>
    <message>
        <source>上年的条目</source>
        <translation>Last year's item</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>转到模板的位置，以及为什么</source>
        <translation>Place in the template, and why</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>措辞不同</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>拆分</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>相近 {} %</source>
        <translation>{} % alike</translation>
    </message>
    <message>
        <source>这一项现在的位置</source>
        <translation>Where this item goes now</translation>
    </message>
    <message>
        <source>已有 {}</source>
        <translation>Taken by {}</translation>
    </message>
    <message>
        <source>还没有条目</source>
        <translation>No item yet</translation>
    </message>
    <message>
        <source>不转入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>现在转到 {}</source>
        <translation>now goes to {}</translation>
    </message>
    <message>
        <source>要您决定</source>
        <translation>For you to decide</translation>
    </message>
    <message>
        <source>已对上</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>已定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>待您定</source>
        <translation>Waiting for you</translation>
    </message>
    <message>
        <source>新一年的计划里没有这一项</source>
        <translation>Not in the new year's plan</translation>
    </message>
    <message>
        <source>上年的计划里没有条目。</source>
        <translation>Last year's plan has no items.</translation>
    </message>
    <message>
        <source>“{}”移到模板的哪一条？</source>
        <translation>Which template item does “{}” go to?</translation>
    </message>
    <message>
        <source>移到…</source>
        <translation>Move to…</translation>
    </message>
    <message>
        <source>“{}”的举措并到哪一项里？</source>
        <translation>Which item do the measures of “{}” join?</translation>
    </message>
    <message>
        <source>合并…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>按建议的位置转入</source>
        <translation>Carry over to the suggested place</translation>
    </message>
    <message>
        <source>换一个位置</source>
        <translation>Choose another place</translation>
    </message>
    <message>
        <source>不归到模板，作为本省自有的条目</source>
        <translation>Not in the template: keep as an item of our own</translation>
    </message>
    <message>
        <source>拆分…</source>
        <translation>Split…</translation>
    </message>
    <message>
        <source>各条举措分到几个位置</source>
        <translation>Send the measures to several places</translation>
    </message>
    <message>
        <source>并到上年的另一项里</source>
        <translation>Join another item of last year</translation>
    </message>
    <message>
        <source>新一年的计划里不要这一项</source>
        <translation>Leave this item out of the new year's plan</translation>
    </message>
    <message>
        <source>您已经作了 {} 个决定，离开后不保留。</source>
        <translation>You have made {} decisions. They are not kept when you leave.</translation>
    </message>
    <message>
        <source>不转入了</source>
        <translation>Leave without carrying over</translation>
    </message>
    <message>
        <source>正在对照上年的计划和模板…</source>
        <translation>Comparing last year's plan with the template…</translation>
    </message>
    <message>
        <source>照现在的样子完成</source>
        <translation>Finish as it is now</translation>
    </message>
    <message>
        <source>采用可直接改的，完成</source>
        <translation>Accept what is safe to change and finish</translation>
    </message>
    <message>
        <source>完成转入</source>
        <translation>Finish carrying over</translation>
    </message>
    <message>
        <source>{} 项的位置您还没有定，将照建议转入，以后在表里可以再改。</source>
        <translation>{} items have no place decided yet. They go where suggested; you can move them in the table later.</translation>
    </message>
    <message>
        <source>{} 处年份可直接改，还没有采用。</source>
        <translation>{} years are safe to change and have not been accepted yet.</translation>
    </message>
    <message>
        <source>{} 处年份您还没有定，将保留原文。</source>
        <translation>{} years are not decided yet. They stay as they are.</translation>
    </message>
    <message>
        <source>撤销上一个决定</source>
        <translation>Undo the last decision</translation>
    </message>
    <message>
        <source>没有含这些字的，请换几个字。</source>
        <translation>Nothing contains this text. Try other words.</translation>
    </message>
    <message>
        <source>输入标题里的几个字，或编号</source>
        <translation>Type part of the title, or the number</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>拆分这一项</source>
        <translation>Split this item</translation>
    </message>
    <message>
        <source>再加一处…</source>
        <translation>Add a place…</translation>
    </message>
    <message>
        <source>再加一处</source>
        <translation>Add a place</translation>
    </message>
    <message>
        <source>这一项也算对应了模板的哪一条？</source>
        <translation>Which other template item does this item answer?</translation>
    </message>
    <message>
        <source>一条举措同时对应模板的两条时，在这里加上另一条。</source>
        <translation>Where one measure answers two template items, add the other one here.</translation>
    </message>
    <message>
        <source>也算对应：{}</source>
        <translation>Also answers: {}</translation>
    </message>
    <message>
        <source>第 {} 条举措的位置</source>
        <translation>Place of measure {}</translation>
    </message>
    <message>
        <source>“{}”的每条举措放到哪里：</source>
        <translation>Where each measure of “{}” goes:</translation>
    </message>
    <message>
        <source>（没有文字）</source>
        <translation>(no text)</translation>
    </message>
    <message>
        <source>开始对照</source>
        <translation>Start comparing</translation>
    </message>
    <message>
        <source>自带：{}</source>
        <translation>Built in: {}</translation>
    </message>
    <message>
        <source>把上年的计划转到新一年的模板上</source>
        <translation>Carry last year's plan over to the new year's template</translation>
    </message>
    <message>
        <source>上年的计划(&amp;O)：</source>
        <translation>Last year's &amp;plan:</translation>
    </message>
    <message>
        <source>新的模板(&amp;T)：</source>
        <translation>New &amp;template:</translation>
    </message>
    <message>
        <source>新计划的年度(&amp;Y)：</source>
        <translation>&amp;Year of the new plan:</translation>
    </message>
    <message>
        <source>工作区里还没有上年的计划，请先导入上年的 Word 或 Excel 文件。</source>
        <translation>There is no plan of last year in the workspace yet. Import last year's Word or Excel file first.</translation>
    </message>
    <message>
        <source>模板就是上年的计划本身：条目照旧，只看年份。</source>
        <translation>The template is last year's plan itself: the items stay, only the years are looked at.</translation>
    </message>
    <message>
        <source>这份计划没有写年度，请核对新计划的年度。</source>
        <translation>This plan does not say its year. Please check the year of the new plan.</translation>
    </message>
    <message>
        <source>上年的计划是 {} 年的，请核对新计划的年度。</source>
        <translation>Last year's plan is for {}. Please check the year of the new plan.</translation>
    </message>
    <message>
        <source>对照只是建议，做出的计划可以一步撤销，上年的计划不变。</source>
        <translation>The comparison only suggests. The new plan can be undone in one step; last year's plan stays as it is.</translation>
    </message>
    <message>
        <source>{}（{} 项）</source>
        <translation>{} ({} items)</translation>
    </message>
    <message>
        <source>模板新增</source>
        <translation>New in the template</translation>
    </message>
    <message>
        <source>模板的每一条都有对应的条目。</source>
        <translation>Every template item is answered.</translation>
    </message>
    <message>
        <source>模板新增，上年没有对应的条目</source>
        <translation>New in the template, not in last year's plan</translation>
    </message>
    <message>
        <source>用上年的条目…</source>
        <translation>Use last year's…</translation>
    </message>
    <message>
        <source>选上年的一项转到这里</source>
        <translation>Choose an item of last year to go here</translation>
    </message>
    <message>
        <source>上年的哪一项转到“{}”？</source>
        <translation>Which item of last year goes to “{}”?</translation>
    </message>
    <message>
        <source>措辞：划去的是原文，带下划线的是改法</source>
        <translation>Wording: struck out is the old text, underlined the new one</translation>
    </message>
    <message>
        <source>在哪里，为什么</source>
        <translation>Where, and why</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>可直接改</source>
        <translation>Safe to change</translation>
    </message>
    <message>
        <source>请您定</source>
        <translation>For you to decide</translation>
    </message>
    <message>
        <source>应保留</source>
        <translation>To be kept</translation>
    </message>
    <message>
        <source>还有 {} 处没有定</source>
        <translation>not decided yet: {}</translation>
    </message>
    <message>
        <source>表外文字</source>
        <translation>Text outside the table</translation>
    </message>
    <message>
        <source>保留原文</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>工作内容</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>举措</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>任务目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>表前文字</source>
        <translation>Text before the table</translation>
    </message>
    <message>
        <source>表后文字</source>
        <translation>Text after the table</translation>
    </message>
    <message>
        <source>要转入的文字里没有写年份。</source>
        <translation>The text to be carried over names no years.</translation>
    </message>
    <message>
        <source>年份措辞</source>
        <translation>Year wording</translation>
    </message>
    <message>
        <source>改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>照划线的字改</source>
        <translation>Change as underlined</translation>
    </message>
    <message>
        <source>年份不动</source>
        <translation>Leave the year as it is</translation>
    </message>
    <message>
        <source>全部采用可直接改的</source>
        <translation>Accept all safe changes</translation>
    </message>
    <message>
        <source>对上无疑的条目也一并算作已定（Ctrl+Enter）</source>
        <translation>Items matched without doubt count as decided too (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>{}（{}）</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>上次意外退出，内容都在。</source>
        <translation>The program ended unexpectedly last time. Nothing is lost.</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>知识产权工作计划编制 {}</source>
        <translation>IP Planner {}</translation>
    </message>
    <message>
        <source>许可：MIT。不联网，不收集任何信息。用到的程序库及其许可：</source>
        <translation>Licence: MIT. Never goes online, collects nothing. Libraries used and their licences:</translation>
    </message>
    <message>
        <source>程序库</source>
        <translation>Libraries</translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>取用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>取用部门</source>
        <translation>Use departments</translation>
    </message>
    <message>
        <source>责任部门：</source>
        <translation>Departments: </translation>
    </message>
    <message>
        <source>用上年的文字代替现在的文字</source>
        <translation>Replace the present text by last year's</translation>
    </message>
    <message>
        <source>按上年的文字和部门添加一条举措</source>
        <translation>Add a measure with last year's text and departments</translation>
    </message>
    <message>
        <source>用上年的责任部门代替现在的</source>
        <translation>Replace the present departments by last year's</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>这一列的内容；改动后马上重新识别</source>
        <translation>What this column holds; a change is recognised at once</translation>
    </message>
    <message>
        <source>未指定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>第 {} 列的内容</source>
        <translation>Content of column {}</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>输入命令的名称</source>
        <translation>Type the name of a command</translation>
    </message>
    <message>
        <source>搜索命令</source>
        <translation>Search commands</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>导入文件</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>打开工作区</source>
        <translation>Open workspace</translation>
    </message>
    <message>
        <source>切换计划</source>
        <translation>Switch plans</translation>
    </message>
    <message>
        <source>要打开哪份计划</source>
        <translation>Which plan to open</translation>
    </message>
    <message>
        <source>没有空单元格</source>
        <translation>No empty cells</translation>
    </message>
    <message>
        <source>留存版本</source>
        <translation>Kept versions</translation>
    </message>
    <message>
        <source>这个版本的名称</source>
        <translation>Name of the version</translation>
    </message>
    <message>
        <source>已留存版本“{}”</source>
        <translation>Kept the version “{}”</translation>
    </message>
    <message>
        <source>没有待处理的内容</source>
        <translation>Nothing is waiting</translation>
    </message>
</context>
<context>
    <name>DepartmentChoice</name>
    <message>
        <source>全部部门</source>
        <translation>All departments</translation>
    </message>
</context>
<context>
    <name>DepartmentEditor</name>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>印出的文字</source>
        <translation>Printed text</translation>
    </message>
    <message>
        <source>印在表里的文字，可以直接改；Alt+Enter 换行。</source>
        <translation>The text printed in the table. It can be edited here; Alt+Enter starts a new line.</translation>
    </message>
    <message>
        <source>拖动或按 Alt+←/→ 调整次序，Alt+↑/↓ 在牵头与配合之间移动，Del 去掉。</source>
        <translation>Drag, or press Alt+←/→ to change the order, Alt+↑/↓ to move between lead and support, Del to remove.</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>印出</source>
        <translation>Printed</translation>
    </message>
</context>
<context>
    <name>DepartmentEntry</name>
    <message>
        <source>输入部门名称或拼音，如 zscq</source>
        <translation>Type a department's name or its pinyin, such as zscq</translation>
    </message>
    <message>
        <source>添加部门</source>
        <translation>Add a department</translation>
    </message>
    <message>
        <source>可选部门</source>
        <translation>Departments to choose from</translation>
    </message>
    <message>
        <source>照写：{name}</source>
        <translation>As written: {name}</translation>
    </message>
    <message>
        <source>别名 {names}</source>
        <translation>Also called {names}</translation>
    </message>
    <message>
        <source>本文件 {count} 处</source>
        <translation>{count} in this plan</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Registered</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>开始页</source>
        <translation>Start page</translation>
    </message>
    <message>
        <source>导入文件…</source>
        <translation>Import files…</translation>
    </message>
    <message>
        <source>打开工作区…</source>
        <translation>Open workspace…</translation>
    </message>
    <message>
        <source>切换计划…</source>
        <translation>Switch plans…</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>导出 Word…</source>
        <translation>Export to Word…</translation>
    </message>
    <message>
        <source>导出 Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>导出 PDF…</source>
        <translation>Export to PDF…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>剪切</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>粘贴为文字</source>
        <translation>Paste as text</translation>
    </message>
    <message>
        <source>查找…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>替换…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>查找下一个</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>查找上一个</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>复制一份</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>清空单元格</source>
        <translation>Clear cells</translation>
    </message>
    <message>
        <source>删除行</source>
        <translation>Delete rows</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>插入举措</source>
        <translation>Insert a measure</translation>
    </message>
    <message>
        <source>插入工作内容</source>
        <translation>Insert an item</translation>
    </message>
    <message>
        <source>插入工作重点</source>
        <translation>Insert a focus</translation>
    </message>
    <message>
        <source>转入新一年…</source>
        <translation>Carry over to a new year…</translation>
    </message>
    <message>
        <source>编辑责任部门…</source>
        <translation>Edit departments…</translation>
    </message>
    <message>
        <source>下一处待处理</source>
        <translation>Next open place</translation>
    </message>
    <message>
        <source>上一处待处理</source>
        <translation>Previous open place</translation>
    </message>
    <message>
        <source>下一个空单元格</source>
        <translation>Next empty cell</translation>
    </message>
    <message>
        <source>搜索命令…</source>
        <translation>Search commands…</translation>
    </message>
    <message>
        <source>留存版本…</source>
        <translation>Keep this version…</translation>
    </message>
    <message>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>返回编辑</source>
        <translation>Back to editing</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out pages</translation>
    </message>
    <message>
        <source>{} 文件</source>
        <translation>{} file</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>正在导出并核对</source>
        <translation>Exporting and checking</translation>
    </message>
    <message>
        <source>已导出并核对：{} 行一致。</source>
        <translation>Exported and checked: {} rows agree. </translation>
    </message>
    <message>
        <source>已导出 PDF，共 {} 页。</source>
        <translation>Exported a PDF of {} pages. </translation>
    </message>
    <message>
        <source>还有 {} 项未填。</source>
        <translation>Still to fill in: {}.</translation>
    </message>
    <message>
        <source>本机没有 {}，预览和 PDF 用相近的字体代替；Word 文件不受影响。</source>
        <translation>This computer lacks {}. The preview and PDF use similar fonts; the Word file is not affected.</translation>
    </message>
    <message>
        <source>导出 {}</source>
        <translation>Export {}</translation>
    </message>
    <message>
        <source>第 {} 页，共 {} 页</source>
        <translation>Page {} of {}</translation>
    </message>
    <message>
        <source>没有能打开它的程序：{}</source>
        <translation>There is no program to open it: {}</translation>
    </message>
</context>
<context>
    <name>FileMessage</name>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>从列表中移除</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>这里左边显示原文件，右边显示识别结果。
把文件拖到这里，或按“添加文件”。</source>
        <translation>The file is shown on the left, what was recognised on the right.
Drop files here, or press “Add files”.</translation>
    </message>
    <message>
        <source>“{}”排在后面，稍后读取。</source>
        <translation>“{}” is waiting and will be read soon.</translation>
    </message>
    <message>
        <source>正在读“{}”，请稍候。</source>
        <translation>Reading “{}”, please wait.</translation>
    </message>
    <message>
        <source>“{}”没有读完，已取消。</source>
        <translation>Reading “{}” was cancelled.</translation>
    </message>
    <message>
        <source>不能读“{}”：{}</source>
        <translation>“{}” cannot be read: {}</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>添加文件(&amp;A)…</source>
        <translation>&amp;Add files…</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>从列表中移除，文件本身不变</source>
        <translation>Remove from the list; the file itself stays</translation>
    </message>
    <message>
        <source>要导入的文件</source>
        <translation>Files to import</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>按工作重点筛选</source>
        <translation>Filter by section</translation>
    </message>
    <message>
        <source>按责任部门筛选</source>
        <translation>Filter by department</translation>
    </message>
    <message>
        <source>牵头还是配合</source>
        <translation>Lead or support</translation>
    </message>
    <message>
        <source>按填写情况筛选</source>
        <translation>Filter by what is filled in</translation>
    </message>
    <message>
        <source>显示全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选文字</source>
        <translation>Filter text</translation>
    </message>
    <message>
        <source>按文字筛选</source>
        <translation>Filter by text</translation>
    </message>
    <message>
        <source>显示的行数</source>
        <translation>Rows shown</translation>
    </message>
    <message>
        <source>取消筛选（Esc）</source>
        <translation>Clear the filter (Esc)</translation>
    </message>
    <message>
        <source>牵头或配合</source>
        <translation>Lead or support</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>全部情况</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>已填</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>未填完</source>
        <translation>Not complete</translation>
    </message>
    <message>
        <source>缺举措</source>
        <translation>No measure</translation>
    </message>
    <message>
        <source>缺责任部门</source>
        <translation>No departments</translation>
    </message>
    <message>
        <source>本省自有</source>
        <translation>Own item</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>全部工作重点</source>
        <translation>All sections</translation>
    </message>
    <message>
        <source>（无标题）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>显示 {0} / {1} 行</source>
        <translation>{0} of {1} rows</translation>
    </message>
</context>
<context>
    <name>FindLine</name>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>要查找的文字</source>
        <translation>Text to find</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>区分大小写</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>不分全角和半角</source>
        <translation>Ignore character width</translation>
    </message>
    <message>
        <source>整格内容相同</source>
        <translation>Whole cell</translation>
    </message>
    <message>
        <source>正则表达式</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>上一个（Shift+F3）</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>下一个（F3）</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>关闭（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>在哪一栏</source>
        <translation>In which column</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>工作重点</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>工作内容</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>具体举措</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>找到 {0} 处，一次最多替换 {1} 处，请把要查找的文字写得更具体。</source>
        <translation>Found {0} places; at most {1} can be replaced at once. Make the text to find more exact.</translation>
    </message>
    <message>
        <source>查找和替换</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>（这一处被筛选隐藏）</source>
        <translation>(hidden by the filter)</translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>共 {0} 个</source>
        <translation>{0} in all</translation>
    </message>
    <message>
        <source>第 {0} 个，共 {1} 个</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>没有要看的地方。</source>
        <translation>Nothing to look at.</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>全部文字都会导入。</source>
        <translation>All text will be imported.</translation>
    </message>
    <message>
        <source>要看的 {:,} 处</source>
        <translation>{:,} to look at</translation>
    </message>
    <message>
        <source>未导入的文字 {:,} 字</source>
        <translation>{:,} characters not imported</translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>外观(&amp;A)</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>语言(&amp;L)</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>选项…</source>
        <translation>Options…</translation>
    </message>
    <message>
        <source>语言和文字大小在下次打开程序时生效。</source>
        <translation>Language and text size change when the program is opened again.</translation>
    </message>
</context>
<context>
    <name>Handles</name>
    <message>
        <source>单击选中这一行，拖动可移动选中的行</source>
        <translation>Click to select this row, drag to move the selected rows</translation>
    </message>
    <message>
        <source>行的拖动柄</source>
        <translation>Row handles</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>只看当前条目</source>
        <translation>Only the current item</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>留存版本</source>
        <translation>Kept versions</translation>
    </message>
    <message>
        <source>还没有留存版本。留存后，可以在这里把这一条恢复成当时的样子。</source>
        <translation>No versions have been kept yet. Once one is kept, this item can be restored from it here.</translation>
    </message>
    <message>
        <source>打开一份文件后，这里显示它的修改记录。</source>
        <translation>Once a plan is open, its changes are listed here.</translation>
    </message>
    <message>
        <source>这里显示当前条目的修改记录。请在大纲或表格里选一个条目。</source>
        <translation>The changes of the current item are listed here. Choose an item in the outline or the table.</translation>
    </message>
    <message>
        <source>还没有修改。每次修改都会记在这里，可用“撤销”逐步退回。</source>
        <translation>No changes yet. Every change is noted here and can be taken back step by step with Undo.</translation>
    </message>
    <message>
        <source>（已撤销）</source>
        <translation>(undone)</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>取消读取</source>
        <translation>Cancel reading</translation>
    </message>
    <message>
        <source>导入(&amp;M)</source>
        <translation>I&amp;mport</translation>
    </message>
    <message>
        <source>导入 {:,} 份计划(&amp;M)</source>
        <translation>I&amp;mport plans: {:,}</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>把选中的计划放进工作区，可以撤销</source>
        <translation>Put the chosen plans into the workspace; this can be undone</translation>
    </message>
</context>
<context>
    <name>ImportWorkbench</name>
    <message>
        <source>添加文件</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>正在读 {:,}/{:,}：{}</source>
        <translation>Reading {:,}/{:,}: {}</translation>
    </message>
    <message>
        <source>正在重新识别</source>
        <translation>Recognising again</translation>
    </message>
    <message>
        <source>工作区以只读方式打开，不能导入</source>
        <translation>The workspace is open for reading only; nothing can be imported</translation>
    </message>
    <message>
        <source>文件还没有读完</source>
        <translation>The files have not been read yet</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>条目资料</source>
        <translation>Item details</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>上年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>KeptVersion</name>
    <message>
        <source>恢复这一条</source>
        <translation>Restore this item</translation>
    </message>
    <message>
        <source>把当前条目恢复成留存时的样子，可以撤销</source>
        <translation>Make the current item what it was in this version; this can be undone</translation>
    </message>
    <message>
        <source>正在读取留存版本…</source>
        <translation>Reading the kept version…</translation>
    </message>
    <message>
        <source>这个留存版本里没有当前条目。</source>
        <translation>The current item is not in this version.</translation>
    </message>
    <message>
        <source>当时有</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>现在有</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>当前条目与留存时相同。</source>
        <translation>The current item is the same as in this version.</translation>
    </message>
</context>
<context>
    <name>LastYearPage</name>
    <message>
        <source>对照</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>标出与现在文字的差别：删除线为已删去，下划线为新写的</source>
        <translation>Mark the differences: struck out is what was removed, underlined what is new</translation>
    </message>
    <message>
        <source>另有 {count} 条没有列出。</source>
        <translation>{count} more are not listed.</translation>
    </message>
    <message>
        <source>已删去</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>新写的</source>
        <translation>New</translation>
    </message>
    <message>
        <source>这里显示上年计划里对应的文字。请在大纲或表格里选一个条目。</source>
        <translation>Last year's text for the current item is shown here. Choose an item in the outline or the table.</translation>
    </message>
    <message>
        <source>这份文件不是从上年计划编制的。用“从上年计划开始”编制时，这里显示上年的文字。</source>
        <translation>This plan was not made from last year's. When one is begun with “From last year's plan”, last year's text is shown here.</translation>
    </message>
    <message>
        <source>上年计划已不在工作区里，无法显示。</source>
        <translation>Last year's plan is no longer in the workspace.</translation>
    </message>
    <message>
        <source>上年计划里没有对应的条目，这是今年新增的。</source>
        <translation>Last year's plan has no such item; it is new this year.</translation>
    </message>
    <message>
        <source>上年这一项没有写举措。</source>
        <translation>Last year this item had no measures.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>大纲</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>已导入：{}，{} 项。</source>
        <translation>Imported: {}, {} items.</translation>
    </message>
    <message>
        <source>转入新一年…</source>
        <translation>Carry over to a new year…</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>知识产权工作计划编制</source>
        <translation>IP Planner</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>在手册中查找，回车查下一处</source>
        <translation>Find in the manual; Enter goes on</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>手册正文</source>
        <translation>Text of the manual</translation>
    </message>
    <message>
        <source>没有找到手册：{}</source>
        <translation>The manual was not found: {}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>视图(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>大纲</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>插入(&amp;I)</source>
        <translation>&amp;Insert</translation>
    </message>
    <message>
        <source>计划(&amp;P)</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>工具(&amp;T)</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Toolbar</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>消息</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>关闭这条消息</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>NewPlanDialog</name>
    <message>
        <source>从模板新建</source>
        <translation>From a template</translation>
    </message>
    <message>
        <source>选择或输入</source>
        <translation>Choose or type</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>模板：</source>
        <translation>Template:</translation>
    </message>
    <message>
        <source>地区(&amp;R)：</source>
        <translation>&amp;Region:</translation>
    </message>
    <message>
        <source>年份(&amp;Y)：</source>
        <translation>&amp;Year:</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>大纲</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>改标题</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation>Expand all</translation>
    </message>
    <message>
        <source>全部折叠</source>
        <translation>Collapse all</translation>
    </message>
</context>
<context>
    <name>PlanClipboard</name>
    <message>
        <source>正在粘贴…</source>
        <translation>Pasting…</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>已复制 {0} 行。</source>
        <translation>Copied {0} rows.</translation>
    </message>
    <message>
        <source>剪贴板里没有可以粘贴的文字。</source>
        <translation>There is no text in the clipboard to paste.</translation>
    </message>
    <message>
        <source>已粘贴 {0} 个单元格。</source>
        <translation>Pasted {0} cells.</translation>
    </message>
    <message>
        <source>粘贴 {0} 行</source>
        <translation>Paste {0} rows</translation>
    </message>
    <message>
        <source>已粘贴 {0} 行。</source>
        <translation>Pasted {0} rows.</translation>
    </message>
    <message>
        <source>没有可以粘贴的行。</source>
        <translation>There are no rows to paste.</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>未定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>本省的工作计划</source>
        <translation>A plan of our own region</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>以后按它的条目起草计划</source>
        <translation>Later plans are drafted on its items</translation>
    </message>
    <message>
        <source>参考</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>其他地区的计划，供查阅</source>
        <translation>A plan of another region, to look things up</translation>
    </message>
    <message>
        <source>标题(&amp;B)</source>
        <translation>Ti&amp;tle</translation>
    </message>
    <message>
        <source>地区(&amp;R)</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>年份(&amp;Y)</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>用途(&amp;U)</source>
        <translation>&amp;Use</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>识别结果</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Departments</translation>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message>
        <source>识别结果</source>
        <translation>Recognised</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>选择或输入</source>
        <translation>Choose or type</translation>
    </message>
    <message>
        <source>横页在左侧，按公文格式</source>
        <translation>At the left of turned pages, as the standard has it</translation>
    </message>
    <message>
        <source>都在页面下方</source>
        <translation>Always at the bottom</translation>
    </message>
    <message>
        <source>仿宋，与汉字相同</source>
        <translation>FangSong, as the Chinese text</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>语言(&amp;L)：</source>
        <translation>&amp;Language:</translation>
    </message>
    <message>
        <source>外观(&amp;A)：</source>
        <translation>&amp;Appearance:</translation>
    </message>
    <message>
        <source>文字大小(&amp;S)：</source>
        <translation>Text &amp;size:</translation>
    </message>
    <message>
        <source>语言和文字大小在下次打开程序时生效。</source>
        <translation>Language and text size change when the program is opened again.</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>本单位所在地区(&amp;R)：</source>
        <translation>&amp;Region of this office:</translation>
    </message>
    <message>
        <source>Word 文件</source>
        <translation>Word files</translation>
    </message>
    <message>
        <source>页码(&amp;P)：</source>
        <translation>&amp;Page numbers:</translation>
    </message>
    <message>
        <source>数字和字母(&amp;D)：</source>
        <translation>&amp;Digits and letters:</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Present text</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>New text</translation>
    </message>
    <message>
        <source>（不替换）</source>
        <translation>(not replaced)</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>将要替换的各处</source>
        <translation>Places to be replaced</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>最近用过的工作区和计划</source>
        <translation>Workspaces and plans used last</translation>
    </message>
    <message>
        <source>从列表中移除</source>
        <translation>Remove from the list</translation>
    </message>
</context>
<context>
    <name>RecentModel</name>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{} 年</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>找不到文件</source>
        <translation>File not found</translation>
    </message>
    <message>
        <source>还有 {} 项未填</source>
        <translation>To fill in: {}</translation>
    </message>
    <message>
        <source>已填完</source>
        <translation>Complete</translation>
    </message>
</context>
<context>
    <name>ReplaceLine</name>
    <message>
        <source>替换为</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>留空就是删去</source>
        <translation>Leave empty to delete</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>替换这一处，再到下一处</source>
        <translation>Replace this one and go to the next</translation>
    </message>
    <message>
        <source>全部替换…</source>
        <translation>Replace all…</translation>
    </message>
    <message>
        <source>先列出各处，看过再替换</source>
        <translation>Lists all places first, to look at before replacing</translation>
    </message>
</context>
<context>
    <name>ReplaceList</name>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>Select none</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>替换选中的 {0} 处</source>
        <translation>Replace the {0} selected</translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message>
        <source>正在替换…</source>
        <translation>Replacing…</translation>
    </message>
    <message>
        <source>已替换 {0} 处。</source>
        <translation>Replaced {0} places.</translation>
    </message>
    <message>
        <source>有 {0} 处文字刚刚改过，没有替换。</source>
        <translation>{0} places were changed meanwhile and have not been replaced.</translation>
    </message>
</context>
<context>
    <name>RequirementPage</name>
    <message>
        <source>模板要求</source>
        <translation>What the template asks for</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>所属工作重点</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>标题与模板的差别</source>
        <translation>How the title differs from the template</translation>
    </message>
    <message>
        <source>转入情况</source>
        <translation>How it was carried over</translation>
    </message>
    <message>
        <source>按此确定</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>认可上面的对应关系，不再列为待决定</source>
        <translation>Accept this relation; the item is no longer to be decided</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>本省自有：模板里没有这一项。</source>
        <translation>Own item: the template does not have it.</translation>
    </message>
    <message>
        <source>“其他”一行：写模板没有列入、本省开展的工作，可以没有。</source>
        <translation>The row “Other”: work of our own that the template does not list. It may be empty.</translation>
    </message>
    <message>
        <source>模板有、本文无</source>
        <translation>Only in the template</translation>
    </message>
    <message>
        <source>本文有、模板无</source>
        <translation>Only in this plan</translation>
    </message>
    <message>
        <source>对上</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>措辞不同</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>本省自有</source>
        <translation>Own item</translation>
    </message>
    <message>
        <source>一分为多</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>{word}：{reason}</source>
        <translation>{word}: {reason}</translation>
    </message>
    <message>
        <source>
上年标题：{title}</source>
        <translation>
Last year's title: {title}</translation>
    </message>
    <message>
        <source>
待您决定</source>
        <translation>
For you to decide</translation>
    </message>
    <message>
        <source>这里显示模板对当前条目的要求。请在大纲或表格里选一个条目。</source>
        <translation>What the template asks of the current item is shown here. Choose an item in the outline or the table.</translation>
    </message>
    <message>
        <source>编制时用的模板已不在工作区里，无法显示要求。</source>
        <translation>The template of this plan is no longer in the workspace.</translation>
    </message>
    <message>
        <source>这份文件没有对应的模板。用“从上年计划开始”或“从模板新建”编制时，这里显示模板要求。</source>
        <translation>This plan has no template. When one is begun with “From last year's plan” or “From a template”, the requirements are shown here.</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>{0}：按 F2 或直接输入即可修改</source>
        <translation>{0}: press F2 or type to edit</translation>
    </message>
    <message>
        <source>待填写</source>
        <translation>to be filled in</translation>
    </message>
    <message>
        <source>第 {0} 行，{1}：{2}</source>
        <translation>Row {0}, {1}: {2}</translation>
    </message>
</context>
<context>
    <name>SizedTable</name>
    <message>
        <source>工作计划表</source>
        <translation>Plan table</translation>
    </message>
    <message>
        <source>没有符合筛选条件的内容，取消筛选即可看到全部。</source>
        <translation>Nothing matches the filter. Clear the filter to see everything.</translation>
    </message>
    <message>
        <source>这里是正式表格，现在还没有内容。按 Ctrl+Shift+Enter 添加第一项工作内容。</source>
        <translation>This is the official table; it is still empty. Press Ctrl+Shift+Enter to add the first item.</translation>
    </message>
</context>
<context>
    <name>SourceModel</name>
    <message>
        <source>未导入：{}</source>
        <translation>Not imported: {}</translation>
    </message>
</context>
<context>
    <name>SourceTabs</name>
    <message>
        <source>原文件的表格</source>
        <translation>Tables of the file</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>原文件</source>
        <translation>File as it is</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>从上年计划开始</source>
        <translation>From last year's plan</translation>
    </message>
    <message>
        <source>选择上年的 Word 或 Excel 文件，
也可以把文件拖到这里</source>
        <translation>Choose last year's Word or Excel file,
or drop it here</translation>
    </message>
    <message>
        <source>从模板新建</source>
        <translation>From a template</translation>
    </message>
    <message>
        <source>没有上年计划时，
按模板的条目从空表写起</source>
        <translation>Without a plan of last year:
fill in an empty table of the template</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开已有的工作区文件</source>
        <translation>Open a workspace file</translation>
    </message>
    <message>
        <source>打开示例</source>
        <translation>Open the example</translation>
    </message>
    <message>
        <source>打开一份虚构的计划，随意试用</source>
        <translation>Opens an invented plan to try things out</translation>
    </message>
    <message>
        <source>最近用过的工作区和计划会列在这里。</source>
        <translation>Workspaces and plans used last will be listed here.</translation>
    </message>
    <message>
        <source>最近</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>选择上年计划</source>
        <translation>Choose last year's plan</translation>
    </message>
    <message>
        <source>打开工作区</source>
        <translation>Open workspace</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>只读</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>{} 行 · 已填 {} · 条目 {}/{}</source>
        <translation>{} rows · {} filled in · items {}/{}</translation>
    </message>
    <message>
        <source>还有 {} 项待处理，其中待决定 {} 项（F8）</source>
        <translation>Left to do: {}, to decide: {} (F8)</translation>
    </message>
    <message>
        <source>还有 {} 项待处理（F8）</source>
        <translation>Left to do: {} (F8)</translation>
    </message>
    <message>
        <source>全部已填</source>
        <translation>All filled in</translation>
    </message>
    <message>
        <source>已保存 {}</source>
        <translation>Saved {}</translation>
    </message>
</context>
<context>
    <name>TableDelegate</name>
    <message>
        <source>（待填写）</source>
        <translation>(to fill in)</translation>
    </message>
</context>
</TS>
