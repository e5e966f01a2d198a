<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name />
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
        <source>，检查发现 {count} 个问题</source>
        <translation>, problems found: {count}</translation>
    </message>
    <message>
        <source>，必做未答 {count} 项</source>
        <translation>, {count} required tasks unanswered</translation>
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
        <source>正在读第 {}/{} 页</source>
        <translation>Reading page {}/{}</translation>
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
        <source>序号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>上级任务</source>
        <translation>Task from Above</translation>
    </message>
    <message>
        <source>我省任务</source>
        <translation>Our duty</translation>
    </message>
    <message>
        <source>本省工作内容及举措</source>
        <translation>Our item and measures</translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>尚未答复</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>建议：</source>
        <translation>Suggested: </translation>
    </message>
    <message>
        <source>（没有标题）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>另有 {} 条举措</source>
        <translation>{} more measures</translation>
    </message>
    <message>
        <source>（还没有写举措）</source>
        <translation>(no measure written yet)</translation>
    </message>
    <message>
        <source>上级要求：{}</source>
        <translation>Asked from above: {}</translation>
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
        <source>正在转入…</source>
        <translation>Carrying over…</translation>
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
        <source>转入</source>
        <translation>carrying over</translation>
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
        <source>必做</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>选做</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>未规定</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>全文</source>
        <translation>Whole document</translation>
    </message>
    <message>
        <source>工作内容</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>工作重点</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>举措</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
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
        <source>标题</source>
        <translation>Title</translation>
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
        <source>上次意外退出，已保存的内容都在。</source>
        <translation>The program ended unexpectedly last time; everything saved is here.</translation>
    </message>
    <message>
        <source>上次意外退出，已保存的内容都在；当时正在输入的一格请核对。</source>
        <translation>The program ended unexpectedly last time. All that was saved is here; please check the cell you were typing in.</translation>
    </message>
    <message>
        <source>工作区文件“{}”正由{}使用，这里只能查看；等其关闭后再打开，就可以修改。</source>
        <translation>The workspace “{}” is in use by {}. Here it can only be looked at; open it again after it has been closed there to edit it.</translation>
    </message>
    <message>
        <source>“{}”由本省计划的哪一项答复？</source>
        <translation>Which item of your plan answers “{}”?</translation>
    </message>
    <message>
        <source>另选…</source>
        <translation>Choose another…</translation>
    </message>
    <message>
        <source>任务原文：</source>
        <translation>Task: </translation>
    </message>
    <message>
        <source>完成时间：</source>
        <translation>Deadline: </translation>
    </message>
    <message>
        <source>负责单位：</source>
        <translation>In charge: </translation>
    </message>
    <message>
        <source>（{}）</source>
        <translation> ({})</translation>
    </message>
    <message>
        <source>这一类里没有任务。</source>
        <translation>There are no tasks of this kind.</translation>
    </message>
    <message>
        <source>打开本省的工作计划，这里列出上级文件的任务和本省的答复。</source>
        <translation>Open your province’s work plan: the tasks from above and your answers are listed here.</translation>
    </message>
    <message>
        <source>没有计入上级文件。请在“计入的文件”里选定本省计划要答复的文件，或导入当年的上级文件。</source>
        <translation>No document from above counts. Choose those that your plan has to answer under “Documents”, or import those of this year.</translation>
    </message>
    <message>
        <source>这里列出上级文件的任务和本省的答复。先导入推进计划、任务清单等上级文件。</source>
        <translation>The tasks from above and your answers are listed here. First import promotion plans, task lists and the like.</translation>
    </message>
    <message>
        <source>必错</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>疑似</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>一定写错了，请改正</source>
        <translation>Certainly wrong: please correct it</translation>
    </message>
    <message>
        <source>多半有问题，请核对</source>
        <translation>Probably wrong: please look at it</translation>
    </message>
    <message>
        <source>可以写得更好，供参考</source>
        <translation>Could be written better; a hint</translation>
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
        <source>牵头/配合</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>具体举措及成果形式</source>
        <translation>Measures and results</translation>
    </message>
    <message>
        <source>其他责任部门</source>
        <translation>Other departments</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>本省计划里的答复</source>
        <translation>Answer in Our Plan</translation>
    </message>
    <message>
        <source>{}　{} 项</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>第{}段，{}：{}</source>
        <translation>Paragraph {}, {}: {}</translation>
    </message>
    <message>
        <source>{}
原文：{}</source>
        <translation>{}
As printed: {}</translation>
    </message>
    <message>
        <source>各责任部门</source>
        <translation>By department</translation>
    </message>
    <message>
        <source>各工作重点</source>
        <translation>By section</translation>
    </message>
    <message>
        <source>各月到期</source>
        <translation>Due by month</translation>
    </message>
    <message>
        <source>填写情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>检查发现的问题</source>
        <translation>Problems found by the checks</translation>
    </message>
    <message>
        <source>还没有写责任部门。</source>
        <translation>No departments are written yet.</translation>
    </message>
    <message>
        <source>还没有工作重点。</source>
        <translation>There are no sections yet.</translation>
    </message>
    <message>
        <source>这份计划没有写完成时间。</source>
        <translation>This plan has no deadlines.</translation>
    </message>
    <message>
        <source>还没有工作内容。</source>
        <translation>There are no items yet.</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <source>没有写责任部门</source>
        <translation>No department written</translation>
    </message>
    <message>
        <source>{} 处</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>{} 项</source>
        <translation>{} item(s)</translation>
    </message>
    <message>
        <source>{} 行</source>
        <translation>{} rows</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>All year</translation>
    </message>
    <message>
        <source>其他年份</source>
        <translation>Other years</translation>
    </message>
    <message>
        <source>看不出月份</source>
        <translation>No month told</translation>
    </message>
    <message>
        <source>没有写时间</source>
        <translation>No time written</translation>
    </message>
    <message>
        <source>{}月</source>
        <translation>Month {}</translation>
    </message>
    <message>
        <source>Word、Excel、PDF、文本文件 ({})</source>
        <translation>Word, Excel, PDF and text files ({})</translation>
    </message>
    <message>
        <source>{} 年：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>模板文件 (*{})</source>
        <translation>Templates (*{})</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>原 </source>
        <translation>was </translation>
    </message>
    <message>
        <source>留存版本：{}（{}）</source>
        <translation>Kept version: {} ({})</translation>
    </message>
    <message>
        <source>当前文件：{}</source>
        <translation>This document: {}</translation>
    </message>
    <message>
        <source>文件：{}</source>
        <translation>File: {}</translation>
    </message>
    <message>
        <source>上年文件：{}</source>
        <translation>Last year: {}</translation>
    </message>
    <message>
        <source>删除 {0} 行</source>
        <translation>deleting {0} rows</translation>
    </message>
    <message>
        <source>复制 {0} 行</source>
        <translation>duplicating {0} rows</translation>
    </message>
    <message>
        <source>筛选后那边没有别的行了，没有移动。</source>
        <translation>No other row is shown on that side; nothing was moved.</translation>
    </message>
    <message>
        <source>移动 {0} 行</source>
        <translation>moving {0} rows</translation>
    </message>
    <message>
        <source>清除 {0} 个单元格</source>
        <translation>clearing {0} cells</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>单击选中这一行，拖动可移动选中的行</source>
        <translation>Click to select this row, drag to move the selected rows</translation>
    </message>
    <message>
        <source>在这里插入工作内容</source>
        <translation>Insert an item here</translation>
    </message>
    <message>
        <source>在这里插入举措</source>
        <translation>Insert a measure here</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>正在{0}，请等完成，或按 Esc 取消。</source>
        <translation>Busy: {0}. Please wait, or press Esc to cancel.</translation>
    </message>
    <message>
        <source>撤销“{0}”</source>
        <translation>undoing “{0}”</translation>
    </message>
    <message>
        <source>重做“{0}”</source>
        <translation>redoing “{0}”</translation>
    </message>
    <message>
        <source>后面还有内容，请打开模板查看。</source>
        <translation>There is more; open the template to see it.</translation>
    </message>
    <message>
        <source>修改标题和表外文字</source>
        <translation>Change title and text around the table</translation>
    </message>
    <message>
        <source>年份未更新</source>
        <translation>Year not updated</translation>
    </message>
    <message>
        <source>开头的标点</source>
        <translation>Punctuation at the start</translation>
    </message>
    <message>
        <source>全角数字</source>
        <translation>Full-width digits</translation>
    </message>
    <message>
        <source>标点重复</source>
        <translation>Doubled punctuation</translation>
    </message>
    <message>
        <source>半角标点</source>
        <translation>Half-width punctuation</translation>
    </message>
    <message>
        <source>引号或括号不成对</source>
        <translation>Unpaired quotes or brackets</translation>
    </message>
    <message>
        <source>字词重复</source>
        <translation>Repeated words</translation>
    </message>
    <message>
        <source>前后重复</source>
        <translation>Repetition across a stop</translation>
    </message>
    <message>
        <source>列举重复</source>
        <translation>Repeated entry in a list</translation>
    </message>
    <message>
        <source>句子重复</source>
        <translation>Repeated sentence</translation>
    </message>
    <message>
        <source>多余空格</source>
        <translation>Extra space</translation>
    </message>
    <message>
        <source>数字旁的空格</source>
        <translation>Space beside a number</translation>
    </message>
    <message>
        <source>句中换行</source>
        <translation>Line break in a sentence</translation>
    </message>
    <message>
        <source>概数重复</source>
        <translation>Doubled approximation</translation>
    </message>
    <message>
        <source>文内序号</source>
        <translation>Numbering in the text</translation>
    </message>
    <message>
        <source>用词表</source>
        <translation>Word list</translation>
    </message>
    <message>
        <source>疑似错字</source>
        <translation>Possible wrong character</translation>
    </message>
    <message>
        <source>疑似同音错字</source>
        <translation>Possible wrong homophone</translation>
    </message>
    <message>
        <source>疑似错别字</source>
        <translation>Possible slip</translation>
    </message>
    <message>
        <source>疑似多字</source>
        <translation>Possible extra character</translation>
    </message>
    <message>
        <source>部门之间的标点</source>
        <translation>Punctuation between departments</translation>
    </message>
    <message>
        <source>部门之间的空格</source>
        <translation>Space between departments</translation>
    </message>
    <message>
        <source>部门重复</source>
        <translation>Department named twice</translation>
    </message>
    <message>
        <source>没有牵头部门</source>
        <translation>No lead department</translation>
    </message>
    <message>
        <source>文中的部门名称</source>
        <translation>Department name in the text</translation>
    </message>
    <message>
        <source>部门名称不认识</source>
        <translation>Unknown department</translation>
    </message>
    <message>
        <source>部门名称不一致</source>
        <translation>Department named in different ways</translation>
    </message>
    <message>
        <source>部门名称缺少省、市</source>
        <translation>Department without province or city</translation>
    </message>
    <message>
        <source>部门已经改组</source>
        <translation>Department reorganized</translation>
    </message>
    <message>
        <source>与其他文件写法不同</source>
        <translation>Worded otherwise than in other documents</translation>
    </message>
    <message>
        <source>与工作内容写法不同</source>
        <translation>Worded otherwise than the item</translation>
    </message>
    <message>
        <source>日期有误</source>
        <translation>Wrong date</translation>
    </message>
    <message>
        <source>完成时间不在计划年度</source>
        <translation>Deadline outside the year of the plan</translation>
    </message>
    <message>
        <source>没有成果形式</source>
        <translation>No form of result</translation>
    </message>
    <message>
        <source>与模板写法不同</source>
        <translation>Worded otherwise than the template</translation>
    </message>
    <message>
        <source>工作内容重复</source>
        <translation>Item named twice</translation>
    </message>
    <message>
        <source>序号不连续</source>
        <translation>Numbers not consecutive</translation>
    </message>
    <message>
        <source>没有填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>必做任务未落实</source>
        <translation>Required task not answered</translation>
    </message>
    <message>
        <source>末尾标点</source>
        <translation>Punctuation at the end</translation>
    </message>
    <message>
        <source>举措重复</source>
        <translation>Repeated measure</translation>
    </message>
    <message>
        <source>没有完成时间</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>{}（已收起）</source>
        <translation>{} (closed)</translation>
    </message>
    <message>
        <source>添加文件</source>
        <translation>Add document</translation>
    </message>
    <message>
        <source>添加工作重点</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>添加工作内容</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>添加举措</source>
        <translation>Add measure</translation>
    </message>
    <message>
        <source>添加部门</source>
        <translation>Add department</translation>
    </message>
    <message>
        <source>添加部门别名</source>
        <translation>Add department alias</translation>
    </message>
    <message>
        <source>添加留存版本</source>
        <translation>Add kept version</translation>
    </message>
    <message>
        <source>修改文件</source>
        <translation>Change document</translation>
    </message>
    <message>
        <source>修改工作重点</source>
        <translation>Change section</translation>
    </message>
    <message>
        <source>修改工作内容</source>
        <translation>Change item</translation>
    </message>
    <message>
        <source>修改举措</source>
        <translation>Change measure</translation>
    </message>
    <message>
        <source>修改部门</source>
        <translation>Change department</translation>
    </message>
    <message>
        <source>修改部门别名</source>
        <translation>Change department alias</translation>
    </message>
    <message>
        <source>修改留存版本</source>
        <translation>Change kept version</translation>
    </message>
    <message>
        <source>删除文件</source>
        <translation>Delete document</translation>
    </message>
    <message>
        <source>删除工作重点</source>
        <translation>Delete section</translation>
    </message>
    <message>
        <source>删除工作内容</source>
        <translation>Delete item</translation>
    </message>
    <message>
        <source>删除举措</source>
        <translation>Delete measure</translation>
    </message>
    <message>
        <source>删除部门</source>
        <translation>Delete department</translation>
    </message>
    <message>
        <source>删除部门别名</source>
        <translation>Delete department alias</translation>
    </message>
    <message>
        <source>删除留存版本</source>
        <translation>Delete kept version</translation>
    </message>
    <message>
        <source>移动文件</source>
        <translation>Move document</translation>
    </message>
    <message>
        <source>移动工作重点</source>
        <translation>Move section</translation>
    </message>
    <message>
        <source>移动工作内容</source>
        <translation>Move item</translation>
    </message>
    <message>
        <source>移动举措</source>
        <translation>Move measure</translation>
    </message>
    <message>
        <source>移动部门</source>
        <translation>Move department</translation>
    </message>
    <message>
        <source>移动部门别名</source>
        <translation>Move department alias</translation>
    </message>
    <message>
        <source>移动留存版本</source>
        <translation>Move kept version</translation>
    </message>
    <message>
        <source>恢复文件</source>
        <translation>Restore document</translation>
    </message>
    <message>
        <source>恢复工作重点</source>
        <translation>Restore section</translation>
    </message>
    <message>
        <source>恢复工作内容</source>
        <translation>Restore item</translation>
    </message>
    <message>
        <source>恢复举措</source>
        <translation>Restore measure</translation>
    </message>
    <message>
        <source>恢复部门</source>
        <translation>Restore department</translation>
    </message>
    <message>
        <source>恢复部门别名</source>
        <translation>Restore department alias</translation>
    </message>
    <message>
        <source>恢复留存版本</source>
        <translation>Restore kept version</translation>
    </message>
    <message>
        <source>合并工作重点</source>
        <translation>Merge section</translation>
    </message>
    <message>
        <source>合并工作内容</source>
        <translation>Merge item</translation>
    </message>
    <message>
        <source>合并举措</source>
        <translation>Merge measure</translation>
    </message>
    <message>
        <source>拆分工作重点</source>
        <translation>Split section</translation>
    </message>
    <message>
        <source>拆分工作内容</source>
        <translation>Split item</translation>
    </message>
    <message>
        <source>拆分举措</source>
        <translation>Split measure</translation>
    </message>
    <message>
        <source>升级工作重点</source>
        <translation>Raise section</translation>
    </message>
    <message>
        <source>升级工作内容</source>
        <translation>Raise item</translation>
    </message>
    <message>
        <source>升级举措</source>
        <translation>Raise measure</translation>
    </message>
    <message>
        <source>降级工作重点</source>
        <translation>Lower section</translation>
    </message>
    <message>
        <source>降级工作内容</source>
        <translation>Lower item</translation>
    </message>
    <message>
        <source>降级举措</source>
        <translation>Lower measure</translation>
    </message>
    <message>
        <source>修改责任部门</source>
        <translation>Change departments</translation>
    </message>
    <message>
        <source>取用上年文字</source>
        <translation>Take over last year’s text</translation>
    </message>
    <message>
        <source>填写本省情况</source>
        <translation>Declare about our province</translation>
    </message>
    <message>
        <source>用继任单位替换</source>
        <translation>Replace by successors</translation>
    </message>
    <message>
        <source>忽略检查发现的问题</source>
        <translation>Ignore a finding</translation>
    </message>
    <message>
        <source>恢复被忽略的问题</source>
        <translation>Bring back an ignored finding</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>打开示例</source>
        <translation>Open the example</translation>
    </message>
    <message>
        <source>修改检查设置</source>
        <translation>Change settings of the checks</translation>
    </message>
    <message>
        <source>已删除 {0} 行，可按 Ctrl+Z 撤销。</source>
        <translation>{0} rows deleted; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>已删除工作内容“{0}”，共 {1} 行，可按 Ctrl+Z 撤销。</source>
        <translation>Item “{0}” deleted, {1} rows; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>已删除工作重点“{0}”，共 {1} 行，可按 Ctrl+Z 撤销。</source>
        <translation>Section “{0}” deleted, {1} rows; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>请把光标放在举措的文字中间，再拆分举措。</source>
        <translation>Put the cursor inside the text of a measure, then split it.</translation>
    </message>
    <message>
        <source>请选择几条举措，或几项工作内容，再合并。</source>
        <translation>Select several measures, or several items, then merge them.</translation>
    </message>
    <message>
        <source>这种文件每项任务只有一条举措，不能拆分或合并举措。</source>
        <translation>In this kind of document each task has one measure: measures cannot be split or merged.</translation>
    </message>
    <message>
        <source>工作区里已有同一地区、同一年度的“{}”；导入后是另外一份，原来的不变。</source>
        <translation>The workspace already has “{}” of the same region and year; the import adds another one and leaves it as it is.</translation>
    </message>
    <message>
        <source>整份文件</source>
        <translation>Whole file</translation>
    </message>
    <message>
        <source>备份工作区</source>
        <translation>Back up workspace</translation>
    </message>
    <message>
        <source>已备份到 {0}</source>
        <translation>Backed up to {0}</translation>
    </message>
    <message>
        <source>切换计划</source>
        <translation>Switch plan</translation>
    </message>
    <message>
        <source>要打开哪份计划？</source>
        <translation>Which plan is to be opened?</translation>
    </message>
    <message>
        <source>输入标题、地区、年度或文件名里的几个字</source>
        <translation>A few words of the title, region, year or file name</translation>
    </message>
    <message>
        <source>（正打开）</source>
        <translation> (open now)</translation>
    </message>
    <message>
        <source>{} 年</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>还有 {} 项未填</source>
        <translation>{} items not filled in</translation>
    </message>
    <message>
        <source>全部已填</source>
        <translation>All filled in</translation>
    </message>
    <message>
        <source>{} 放进工作区</source>
        <translation>put into the workspace {}</translation>
    </message>
    <message>
        <source>副本</source>
        <translation>copy</translation>
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
    <name>Actions</name>
    <message>
        <source>认可</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>这一项就是对这个任务的答复</source>
        <translation>This item answers the task</translation>
    </message>
    <message>
        <source>不是</source>
        <translation>Not this</translation>
    </message>
    <message>
        <source>这一项不是对这个任务的答复，以后不再建议</source>
        <translation>This item does not answer the task; do not suggest it again</translation>
    </message>
    <message>
        <source>另选…</source>
        <translation>Choose another…</translation>
    </message>
    <message>
        <source>从本省计划里选一项来答复这个任务</source>
        <translation>Choose an item of your plan that answers this task</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>这一项不再算作对这个任务的答复</source>
        <translation>This item no longer counts as an answer to the task</translation>
    </message>
    <message>
        <source>到表格里看</source>
        <translation>Show in Table</translation>
    </message>
    <message>
        <source>打开本省计划里的这一项</source>
        <translation>Go to this item of your plan</translation>
    </message>
    <message>
        <source>修复全部同类…</source>
        <translation>Correct all of this kind…</translation>
    </message>
    <message>
        <source>忽略…</source>
        <translation>Ignore…</translation>
    </message>
    <message>
        <source>改为“{0}”（Ctrl+.）</source>
        <translation>Change to “{0}” (Ctrl+.)</translation>
    </message>
    <message>
        <source>按建议改（Ctrl+.）</source>
        <translation>Correct as suggested (Ctrl+.)</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>改为“{0}”</source>
        <translation>Change to “{0}”</translation>
    </message>
    <message>
        <source>先列出同类的各处，再一次改好</source>
        <translation>Lists all places of this kind first, then corrects them at once</translation>
    </message>
    <message>
        <source>这一处不用改，说明原因后不再提示（Del）</source>
        <translation>This place is right: say why, and it is not told again (Del)</translation>
    </message>
    <message>
        <source>检查设置…</source>
        <translation>Settings of the checks…</translation>
    </message>
    <message>
        <source>检查设置</source>
        <translation>Settings of the checks</translation>
    </message>
    <message>
        <source>由文件建立模板(&amp;M)…</source>
        <translation>&amp;Make One of a Document…</translation>
    </message>
    <message>
        <source>用工作区里的一份文件，或新导入的文件，做下一年的模板</source>
        <translation>Make next year's template of a document of the workspace or of a file</translation>
    </message>
    <message>
        <source>导入模板(&amp;I)…</source>
        <translation>&amp;Import a Template…</translation>
    </message>
    <message>
        <source>别人发来的模板文件，也可以拖到窗口上</source>
        <translation>A template file that was sent to you; it can be dropped on the window too</translation>
    </message>
    <message>
        <source>比较两份模板(&amp;D)…</source>
        <translation>Compare two templates (&amp;D)…</translation>
    </message>
    <message>
        <source>新模板增加、取消、改写、移动了哪些条目</source>
        <translation>Which items a new template added, dropped, reworded or moved</translation>
    </message>
    <message>
        <source>打开修改(&amp;O)</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>在表格里增删和改写条目</source>
        <translation>Add, remove and reword items in the table</translation>
    </message>
    <message>
        <source>版式(&amp;L)…</source>
        <translation>&amp;Layout…</translation>
    </message>
    <message>
        <source>各列的表头、宽度和次序，标题</source>
        <translation>Headers, widths and order of the columns, and the title</translation>
    </message>
    <message>
        <source>名称和年份(&amp;N)…</source>
        <translation>&amp;Name and Year…</translation>
    </message>
    <message>
        <source>修改副本(&amp;C)…</source>
        <translation>Change a &amp;Copy…</translation>
    </message>
    <message>
        <source>复制成另一份模板再修改，原来的不变</source>
        <translation>Change a copy; the template itself stays as it is</translation>
    </message>
    <message>
        <source>用它新建计划(&amp;P)…</source>
        <translation>New &amp;Plan from It…</translation>
    </message>
    <message>
        <source>按模板的条目从空表写起</source>
        <translation>Begin with the template's items and empty cells</translation>
    </message>
    <message>
        <source>发送(&amp;S)…</source>
        <translation>&amp;Send…</translation>
    </message>
    <message>
        <source>存成一个文件，发给别的单位</source>
        <translation>Write it as one file for other offices</translation>
    </message>
    <message>
        <source>删除(&amp;R)</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>可以撤销</source>
        <translation>Can be undone</translation>
    </message>
</context>
<context>
    <name>AnsweringPage</name>
    <message>
        <source>本省情况(&amp;P)…</source>
        <translation>&amp;Profile…</translation>
    </message>
    <message>
        <source>导入上级文件(&amp;I)…</source>
        <translation>&amp;Import Documents from Above…</translation>
    </message>
    <message>
        <source>{}（任务对照表）</source>
        <translation>{} (coverage of tasks)</translation>
    </message>
    <message>
        <source>答复上级任务</source>
        <translation>Answer Tasks from Above</translation>
    </message>
    <message>
        <source>上级任务和本省的答复</source>
        <translation>Tasks from above and your answers</translation>
    </message>
    <message>
        <source>填写本省在这一年属于哪一类、有哪些试点</source>
        <translation>Declare your province’s category and pilots for this year</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>没有导入：{}。</source>
        <translation> Not imported: {}.</translation>
    </message>
    <message>
        <source>转入新一年…</source>
        <translation>Carry Over to New Year…</translation>
    </message>
    <message>
        <source>要答复的任务…</source>
        <translation>Tasks to Answer…</translation>
    </message>
    <message>
        <source>切换计划…</source>
        <translation>Switch Plan…</translation>
    </message>
    <message>
        <source>已导入：{}，{} 项。</source>
        <translation>Imported: {}, {} items.</translation>
    </message>
    <message>
        <source>{}（{} 项）</source>
        <translation>{} ({} items)</translation>
    </message>
    <message>
        <source>已导入 {} 份：{}。</source>
        <translation>{} plans imported: {}.</translation>
    </message>
    <message>
        <source>{}等</source>
        <translation>{} and others</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>处理</source>
        <translation>working</translation>
    </message>
</context>
<context>
    <name>AsideLine</name>
    <message>
        <source>没完成的转入或导入</source>
        <translation>Unfinished carry-over or import</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go On</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>AskedForm</name>
    <message>
        <source>“其他”一行(&amp;O)</source>
        <translation>&amp;Open row</translation>
    </message>
    <message>
        <source>编号：{}</source>
        <translation>Key: {}</translation>
    </message>
    <message>
        <source>省份任务(&amp;B)：</source>
        <translation>What provinces must do (&amp;B):</translation>
    </message>
    <message>
        <source>例如：省份：一、二类省份必做，三类省份选做</source>
        <translation>Who must or may do it, as printed in the document</translation>
    </message>
    <message>
        <source>写模板没有列入的工作，新建计划时不列出</source>
        <translation>For work that the template does not list; new plans begin without it</translation>
    </message>
    <message>
        <source>编制计划的单位按本省情况看到必做或选做。没有省份任务的，不用填。</source>
        <translation>Each office sees what it must or may do. Leave it empty where nothing is asked of provinces.</translation>
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
    <name>BusyStrip</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>停下来，已改的都还原（Esc）</source>
        <translation>Stop and put back what was changed (Esc)</translation>
    </message>
    <message>
        <source>正在取消…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>正在{0}…</source>
        <translation>Busy: {0}…</translation>
    </message>
</context>
<context>
    <name>ChangesList</name>
    <message>
        <source>不同之处</source>
        <translation>Differences</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>What was done</translation>
    </message>
</context>
<context>
    <name>ChangesText</name>
    <message>
        <source>两份模板的不同之处</source>
        <translation>What differs between the templates</translation>
    </message>
    <message>
        <source>原模板有</source>
        <translation>only in the old one</translation>
    </message>
    <message>
        <source>新模板有</source>
        <translation>only in the new one</translation>
    </message>
    <message>
        <source>这里列出前 {} 项，全部内容见导出的表。</source>
        <translation>The first {} are listed here; the exported list has all.</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>原模板：{}</source>
        <translation>Old: {}</translation>
    </message>
    <message>
        <source>新模板：{}</source>
        <translation>New: {}</translation>
    </message>
    <message>
        <source>没有这几类变化。</source>
        <translation>There are no changes of these kinds.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>另有 {} 个没有画出，导出的 Excel 里都有。</source>
        <translation>{} more are not drawn; the Excel file has them all.</translation>
    </message>
    <message>
        <source>文中的写法：
{}</source>
        <translation>Written in the text as:
{}</translation>
    </message>
</context>
<context>
    <name>CheckSettings</name>
    <message>
        <source>检查设置</source>
        <translation>Settings of the checks</translation>
    </message>
    <message>
        <source>检查哪些问题</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>本单位用词表</source>
        <translation>The office's words</translation>
    </message>
    <message>
        <source>取消勾选的问题不再检查，对这个工作区里的所有计划都有效。</source>
        <translation>What is not ticked is no longer checked, in all plans of this workspace.</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>打开一份计划，检查发现的问题就列在这里。</source>
        <translation>Open a plan, and the problems found in it are listed here.</translation>
    </message>
    <message>
        <source>没有符合筛选条件的问题。</source>
        <translation>No problems that fit the filter.</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>自拟的一列</source>
        <translation>A column of one's own</translation>
    </message>
    <message>
        <source>{}（由几部分合成）</source>
        <translation>{} (put together of several parts)</translation>
    </message>
    <message>
        <source>整份文件</source>
        <translation>Document</translation>
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
        <source>举措</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>始终印出</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>用到时印出</source>
        <translation>Where used</translation>
    </message>
    <message>
        <source>不印，只用来认表</source>
        <translation>Never, only for recognising</translation>
    </message>
    <message>
        <source>左对齐</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>居中</source>
        <translation>Centred</translation>
    </message>
    <message>
        <source> 毫米</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>各列按比例铺满版心，窄的列保持原宽</source>
        <translation>All columns share the page; narrow ones keep their width</translation>
    </message>
    <message>
        <source>导入时，这些写法的表头也认作这一列；用顿号隔开</source>
        <translation>Headers that tell this column when a file is imported, separated by commas</translation>
    </message>
    <message>
        <source>内容：</source>
        <translation>Content:</translation>
    </message>
    <message>
        <source>表头(&amp;H)：</source>
        <translation>&amp;Header:</translation>
    </message>
    <message>
        <source>别的写法(&amp;A)：</source>
        <translation>Other wordings (&amp;A):</translation>
    </message>
    <message>
        <source>层级(&amp;V)：</source>
        <translation>Le&amp;vel:</translation>
    </message>
    <message>
        <source>宽度(&amp;W)：</source>
        <translation>&amp;Width:</translation>
    </message>
    <message>
        <source>对齐(&amp;G)：</source>
        <translation>Ali&amp;gnment:</translation>
    </message>
    <message>
        <source>印出(&amp;S)：</source>
        <translation>&amp;Shown:</translation>
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
    <name>ColumnList</name>
    <message>
        <source>各列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>（不印）</source>
        <translation> (not printed)</translation>
    </message>
    <message>
        <source>（没有表头）</source>
        <translation>(no header)</translation>
    </message>
    <message>
        <source>自拟的一列…</source>
        <translation>A Column of One's Own…</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>CommandButton</name>
    <message>
        <source>搜索命令</source>
        <translation>Search commands</translation>
    </message>
    <message>
        <source>输入几个字或拼音，找到并运行任何一条命令</source>
        <translation>Type a few letters to find and run any command</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>输入命令的名称或拼音，如 liucun</source>
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
    <message>
        <source>没有这样的命令，请换几个字。</source>
        <translation>There is no such command; try other words.</translation>
    </message>
</context>
<context>
    <name>CountsLine</name>
    <message>
        <source>按必做、选做筛选</source>
        <translation>Filter by required and optional</translation>
    </message>
    <message>
        <source>必做已答复 {}/{}</source>
        <translation>Required answered: {}/{}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
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
        <source>工作区里还没有计划</source>
        <translation>There is no plan in the workspace yet</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>No problems</translation>
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
    <message>
        <source>其余 {} 处被筛选隐藏。</source>
        <translation>The other {} are hidden by the filter.</translation>
    </message>
    <message>
        <source>显示全部</source>
        <translation>Show All</translation>
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
    <name>DepartmentParts</name>
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
    <name>DepartmentsPage</name>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>待确认名称（{}）</source>
        <translation>Names to settle ({})</translation>
    </message>
    <message>
        <source>待确认名称</source>
        <translation>Names to settle</translation>
    </message>
    <message>
        <source>名录</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>部门任务</source>
        <translation>Tasks by department</translation>
    </message>
    <message>
        <source>部门的各页</source>
        <translation>Pages about departments</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>上级任务全文</source>
        <translation>The task in full</translation>
    </message>
    <message>
        <source>本省工作内容及举措全文</source>
        <translation>Our item and measures in full</translation>
    </message>
    <message>
        <source>本省是否涉及此项任务(&amp;C)：</source>
        <translation>Does this task &amp;concern our province:</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>文件原文</source>
        <translation>As printed in the document</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>移出或放回</source>
        <translation>Undock or dock</translation>
    </message>
    <message>
        <source>收起（{}）</source>
        <translation>Fold away ({})</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>大纲</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
</context>
<context>
    <name>DocumentsButton</name>
    <message>
        <source>选定本省计划要答复哪些上级文件，默认为同一年的文件</source>
        <translation>Choose which documents from above your plan has to answer; those of its year unless you say otherwise</translation>
    </message>
    <message>
        <source>计入的文件 {}/{}(&amp;D)</source>
        <translation>&amp;Documents {}/{}</translation>
    </message>
    <message>
        <source>未注年份</source>
        <translation>no year</translation>
    </message>
    <message>
        <source>{}（{}）</source>
        <translation>{} ({})</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>由文件建立模板</source>
        <translation>Make a Template of a Document</translation>
    </message>
    <message>
        <source>修改副本</source>
        <translation>Change a Copy</translation>
    </message>
    <message>
        <source>名称和年份</source>
        <translation>Name and Year</translation>
    </message>
    <message>
        <source>已删除“{}”，可以撤销。</source>
        <translation>“{}” was removed; this can be undone.</translation>
    </message>
    <message>
        <source>已修改“{}”的版式。</source>
        <translation>The layout of “{}” was changed.</translation>
    </message>
    <message>
        <source>发送模板</source>
        <translation>Send the Template</translation>
    </message>
    <message>
        <source>模板文件</source>
        <translation>Template file</translation>
    </message>
    <message>
        <source>导入模板</source>
        <translation>Import a Template</translation>
    </message>
    <message>
        <source>已导入 {} 份模板。</source>
        <translation>{} templates were imported.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>已写好并核对：{}。对方用“导入模板”打开。</source>
        <translation>Written and checked: {}. It is opened by “Import a Template”.</translation>
    </message>
</context>
<context>
    <name>DutiesPage</name>
    <message>
        <source>要答复的任务</source>
        <translation>Tasks to Answer</translation>
    </message>
</context>
<context>
    <name>DutiesPanel</name>
    <message>
        <source>本省情况(&amp;P)…</source>
        <translation>Our &amp;Province…</translation>
    </message>
    <message>
        <source>未注年份</source>
        <translation>No year</translation>
    </message>
    <message>
        <source>要答复的任务</source>
        <translation>Tasks to Answer</translation>
    </message>
    <message>
        <source>填写本省在这一年属于哪一类、有哪些试点</source>
        <translation>Declare the category and the pilots of our province in this year</translation>
    </message>
    <message>
        <source>年份(&amp;Y)：</source>
        <translation>&amp;Year:</translation>
    </message>
    <message>
        <source>这里列出上级文件要本省答复的任务。先导入写有“省份：……必做；……选做”的上级文件。</source>
        <translation>Here are the tasks from above that our province has to answer. First import a national document that names duties of provinces.</translation>
    </message>
</context>
<context>
    <name>DutyPart</name>
    <message>
        <source>本省任务</source>
        <translation>Our province</translation>
    </message>
    <message>
        <source>本省是否涉及此项任务(&amp;C)：</source>
        <translation>Does this task &amp;concern our province:</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>EarlierItem</name>
    <message>
        <source>恢复这一条</source>
        <translation>Restore this item</translation>
    </message>
    <message>
        <source>现在有</source>
        <translation>now there</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>撤销或重做的“{}”不在现在显示的表里，可能是另一份文件的改动。</source>
        <translation>What was undone or redone (“{}”) is not in the table shown now; it may be in another document.</translation>
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
        <source>备份工作区…</source>
        <translation>Back Up Workspace…</translation>
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
        <source>拆分举措</source>
        <translation>Split Measure</translation>
    </message>
    <message>
        <source>合并所选</source>
        <translation>Merge Selected</translation>
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
        <source>上移行</source>
        <translation>Move row up</translation>
    </message>
    <message>
        <source>下移行</source>
        <translation>Move row down</translation>
    </message>
    <message>
        <source>工作重点升一级</source>
        <translation>Raise section</translation>
    </message>
    <message>
        <source>工作重点降一级</source>
        <translation>Lower section</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
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
        <source>恢复大小</source>
        <translation>Usual size</translation>
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
        <translation>Insert a section</translation>
    </message>
    <message>
        <source>转入新一年…</source>
        <translation>Carry over to a new year…</translation>
    </message>
    <message>
        <source>标题和表外文字…</source>
        <translation>Title and text around the table…</translation>
    </message>
    <message>
        <source>比较两个版本…</source>
        <translation>Compare two versions…</translation>
    </message>
    <message>
        <source>答复上级任务…</source>
        <translation>Answer tasks from above…</translation>
    </message>
    <message>
        <source>要答复的任务…</source>
        <translation>Tasks to answer…</translation>
    </message>
    <message>
        <source>本省情况…</source>
        <translation>About our province…</translation>
    </message>
    <message>
        <source>编辑责任部门…</source>
        <translation>Edit departments…</translation>
    </message>
    <message>
        <source>部门任务…</source>
        <translation>Tasks by department…</translation>
    </message>
    <message>
        <source>用继任单位替换…</source>
        <translation>Replace by successors…</translation>
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
        <source>检查发现的问题</source>
        <translation>Problems found</translation>
    </message>
    <message>
        <source>按建议改</source>
        <translation>Correct as suggested</translation>
    </message>
    <message>
        <source>修复全部同类…</source>
        <translation>Correct all of this kind…</translation>
    </message>
    <message>
        <source>忽略这个问题…</source>
        <translation>Ignore this problem…</translation>
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
        <source>模板…</source>
        <translation>Templates…</translation>
    </message>
    <message>
        <source>版式…</source>
        <translation>Layout…</translation>
    </message>
    <message>
        <source>部门名录…</source>
        <translation>Register of departments…</translation>
    </message>
    <message>
        <source>检查设置…</source>
        <translation>Settings of the checks…</translation>
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
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
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
        <source>已取消，没有导出。</source>
        <translation>Cancelled; nothing was exported.</translation>
    </message>
    <message>
        <source>正在重新读取并核对：第 {} 页，共 {} 页</source>
        <translation>Reading again and comparing: page {} of {}</translation>
    </message>
    <message>
        <source>正在取消</source>
        <translation>Cancelling</translation>
    </message>
    <message>
        <source>已导出并核对：{} 行一致。</source>
        <translation>Exported and checked: {} rows agree. </translation>
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
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>按项数(&amp;I)</source>
        <translation>By &amp;items</translation>
    </message>
    <message>
        <source>按行数(&amp;R)</source>
        <translation>By &amp;rows</translation>
    </message>
    <message>
        <source>存为图片(&amp;P)…</source>
        <translation>Save as &amp;Picture…</translation>
    </message>
    <message>
        <source>导出 Excel(&amp;X)…</source>
        <translation>Export to E&amp;xcel…</translation>
    </message>
    <message>
        <source>没有打开的计划</source>
        <translation>No plan is open</translation>
    </message>
    <message>
        <source>正在统计…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>一项工作内容算一个</source>
        <translation>Counts items</translation>
    </message>
    <message>
        <source>表格中的一行（一条举措）算一个</source>
        <translation>Counts rows of the table, that is measures</translation>
    </message>
    <message>
        <source>点击一条（或用方向键选中后按回车），表格只显示它所统计的行。</source>
        <translation>Click a bar (or choose it with the arrow keys and press Enter) to see only its rows in the table.</translation>
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
    <name>FileWriter</name>
    <message>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>已导出并核对：{} 行一致。</source>
        <translation>Exported and checked: {} rows agree. </translation>
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
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>显示 {0} / {1} 行</source>
        <translation>{0} of {1} rows</translation>
    </message>
</context>
<context>
    <name>FilterParts</name>
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
        <translation>Show All</translation>
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
</context>
<context>
    <name>FilterTabs</name>
    <message>
        <source>筛选上级任务</source>
        <translation>Filter tasks</translation>
    </message>
    <message>
        <source>答复情况</source>
        <translation>How far tasks are answered</translation>
    </message>
    <message>
        <source>已答复：必做 {}/{} · 选做 {}/{}</source>
        <translation>Answered: required {}/{} · optional {}/{}</translation>
    </message>
    <message>
        <source>正在查找建议…</source>
        <translation>Looking for suggestions…</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>必做未答复</source>
        <translation>Required, unanswered</translation>
    </message>
    <message>
        <source>有建议待确认</source>
        <translation>With suggestions</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>选做未答复</source>
        <translation>Optional, unanswered</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>{0} {1} 处：{2}</source>
        <translation>{0}, {1} places: {2}</translation>
    </message>
    <message>
        <source>已忽略 {0}</source>
        <translation>Ignored: {0}</translation>
    </message>
    <message>
        <source>全部问题</source>
        <translation>All problems</translation>
    </message>
    <message>
        <source>按问题筛选</source>
        <translation>Filter by problem</translation>
    </message>
    <message>
        <source>列出已忽略的问题，可以恢复</source>
        <translation>Lists what is ignored, to be taken back</translation>
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
    <name>FindingsModel</name>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>{0} 处</source>
        <translation>{0} places</translation>
    </message>
    <message>
        <source>列出前 {0} 处</source>
        <translation>The first {0} are listed</translation>
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
        <source>没有要看的地方，全部文字都会导入。</source>
        <translation>Nothing to look at; all of the text will be imported.</translation>
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
    <name>FindingsView</name>
    <message>
        <source>检查发现的问题</source>
        <translation>Problems found</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>修复全部同类</source>
        <translation>Correct all of this kind</translation>
    </message>
    <message>
        <source>问题“{0}”共 {1} 处可以直接改，取消勾选的不改：</source>
        <translation>“{0}” can be corrected in {1} places; what is not ticked stays:</translation>
    </message>
    <message>
        <source>将要修改的各处</source>
        <translation>Places to be corrected</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>修改选中的 {0} 处</source>
        <translation>Correct the {0} chosen places</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>这一处被筛选隐藏，取消筛选即可看到。</source>
        <translation>The filter hides this place; show everything to see it.</translation>
    </message>
    <message>
        <source>{0}：{1}</source>
        <translation>{0}: {1}</translation>
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
    <name>HandingOut</name>
    <message>
        <source>导出对照表</source>
        <translation>Export coverage</translation>
    </message>
    <message>
        <source>{} 文件</source>
        <translation>{} file</translation>
    </message>
    <message>
        <source>对照表 {}</source>
        <translation>Coverage {}</translation>
    </message>
    <message>
        <source>导出任务与本省工作要点对照表</source>
        <translation>Export the tasks beside what your plan does about them</translation>
    </message>
    <message>
        <source>存为图片</source>
        <translation>Save as Picture</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>{}　统计</source>
        <translation>{} – statistics</translation>
    </message>
    <message>
        <source>已存为图片：{}</source>
        <translation>Saved as a picture: {}</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Excel 文件</source>
        <translation>Excel files</translation>
    </message>
    <message>
        <source>{0}（统计）{1}</source>
        <translation>{0} (statistics){1}</translation>
    </message>
    <message>
        <source>逐条列出原文、修改后的文字和说明</source>
        <translation>Lists the old wording, the new wording and what was done</translation>
    </message>
    <message>
        <source>正式版式，带修订标记，可以在 Word、WPS 里逐处接受或拒绝</source>
        <translation>The official form with tracked changes, to be accepted or rejected one by one in Word or WPS</translation>
    </message>
    <message>
        <source>正式版式，删去的文字带删除线，增加的文字带下划线，适合打印</source>
        <translation>The official form, deleted text struck through and inserted text underlined, for printing</translation>
    </message>
    <message>
        <source>修订对照表</source>
        <translation>Table of changes</translation>
    </message>
    <message>
        <source>对照表 Word(&amp;W)</source>
        <translation>Table, &amp;Word</translation>
    </message>
    <message>
        <source>对照表 Excel(&amp;X)</source>
        <translation>Table, E&amp;xcel</translation>
    </message>
    <message>
        <source>修订文件(&amp;T)</source>
        <translation>&amp;Tracked changes</translation>
    </message>
    <message>
        <source>修订</source>
        <translation>Tracked changes</translation>
    </message>
    <message>
        <source>花脸稿(&amp;M)</source>
        <translation>&amp;Marked copy</translation>
    </message>
    <message>
        <source>花脸稿</source>
        <translation>Marked copy</translation>
    </message>
</context>
<context>
    <name>Handles</name>
    <message>
        <source>行的拖动柄</source>
        <translation>Row handles</translation>
    </message>
</context>
<context>
    <name>HeadPreview</name>
    <message>
        <source>表头预览</source>
        <translation>Preview of the header</translation>
    </message>
    <message>
        <source>分级的文字，没有表格。</source>
        <translation>Text under headings, without a table.</translation>
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
        <source>取消</source>
        <translation>Cancel</translation>
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
    <message>
        <source>上级任务</source>
        <translation>From above</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>KeptVersion</name>
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
    <name>LayoutDialog</name>
    <message>
        <source>版式：{}</source>
        <translation>Layout: {}</translation>
    </message>
    <message>
        <source>大类单独占一行，横跨各列(&amp;C)</source>
        <translation>&amp;Chapters in rows over all columns</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>添加一列</source>
        <translation>Add a Column</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>横向</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>纵向</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>要改的地方</source>
        <translation>What has to be mended</translation>
    </message>
    <message>
        <source>{region} 处印地区，{year} 处印年份</source>
        <translation>The region is printed at {region}, the year at {year}</translation>
    </message>
    <message>
        <source>版式名称(&amp;N)：</source>
        <translation>&amp;Name of the layout:</translation>
    </message>
    <message>
        <source>标题(&amp;T)：</source>
        <translation>&amp;Title:</translation>
    </message>
    <message>
        <source>纸张方向(&amp;O)：</source>
        <translation>Paper &amp;orientation:</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
    <name>Mending</name>
    <message>
        <source>修改</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>忽略</source>
        <translation>Ignore</translation>
    </message>
    <message>
        <source>为什么这一处不用改（可以不填）</source>
        <translation>Why this place is right (may be left empty)</translation>
    </message>
    <message>
        <source>已忽略这一处，点“已忽略”可以恢复。</source>
        <translation>Ignored; “Ignored” above the list takes it back.</translation>
    </message>
    <message>
        <source>这里的文字已经改动，没有再改。</source>
        <translation>The text here has changed and was left alone.</translation>
    </message>
    <message>
        <source>已修改 {0} 处，{1} 处文字已经改动，没有再改。</source>
        <translation>{0} places corrected; in {1} the text had changed and was left alone.</translation>
    </message>
    <message>
        <source>已修改 {0} 处，可按 Ctrl+Z 撤销。</source>
        <translation>{0} places corrected; Ctrl+Z takes it back.</translation>
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
        <source>问题</source>
        <translation>Problems</translation>
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
    <name>NameList</name>
    <message>
        <source>可选部门</source>
        <translation>Departments to choose</translation>
    </message>
</context>
<context>
    <name>NationalPage</name>
    <message>
        <source>另有 {count} 项没有列出。</source>
        <translation>{count} more are not listed.</translation>
    </message>
    <message>
        <source>这里显示当前条目所答复的上级任务。请在大纲或表格里选一个条目。</source>
        <translation>The tasks from above that the current item answers are shown here. Choose an item in the outline or the table.</translation>
    </message>
    <message>
        <source>这份文件不是本省的工作计划，没有要答复的上级任务。</source>
        <translation>This document is no work plan of your province: it has no tasks to answer.</translation>
    </message>
    <message>
        <source>没有要答复的上级文件。导入同一年的推进计划、任务清单后，这里显示原文。</source>
        <translation>There is no document from above to answer. Import promotion plans and task lists of the same year to see their text here.</translation>
    </message>
    <message>
        <source>正在查找这一条可能答复的上级任务…</source>
        <translation>Looking for tasks that this item could answer…</translation>
    </message>
    <message>
        <source>这一条没有答复上级任务，也没有建议。在“答复上级任务”里可以另选。</source>
        <translation>This item answers no task from above, and none is suggested. Choose one under “Answer Tasks from Above”.</translation>
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
    <name>NotePage</name>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>写给自己和同事看的，不会印进文件。</source>
        <translation>For yourself and your colleagues; never printed.</translation>
    </message>
    <message>
        <source>这里写当前条目的备注。请在大纲或表格里选一个条目。</source>
        <translation>Notes on the current item go here. Choose an item in the outline or the table.</translation>
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
    <name>PageHead</name>
    <message>
        <source>返回编辑</source>
        <translation>Back to Editing</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>选择做模板的文件</source>
        <translation>Choose Files for a Template</translation>
    </message>
    <message>
        <source>导入上级文件</source>
        <translation>Import documents from above</translation>
    </message>
</context>
<context>
    <name>PanelParts</name>
    <message>
        <source>检查发现的问题</source>
        <translation>Problems found</translation>
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
        <source>已在下面新增 {0} 行。</source>
        <translation>{0} rows added below.</translation>
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
    <name>PreviewBar</name>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小（Ctrl+-）</source>
        <translation>Zoom out (Ctrl+-)</translation>
    </message>
    <message>
        <source>适合页宽（Ctrl+0）</source>
        <translation>Fit the width (Ctrl+0)</translation>
    </message>
    <message>
        <source>放大（Ctrl++）</source>
        <translation>Zoom in (Ctrl++)</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
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
    <name>ProfileDialog</name>
    <message>
        <source>本省情况</source>
        <translation>Our province</translation>
    </message>
    <message>
        <source>沿用上年(&amp;L)</source>
        <translation>As &amp;last year</translation>
    </message>
    <message>
        <source>请按当年公布的名单填写。名单逐年不同，上年填的不会自动用到下一年。</source>
        <translation>Please follow the lists published for the year. They differ from year to year: what was declared last year does not hold for the next by itself.</translation>
    </message>
    <message>
        <source>这一年没有填的，照最近一年填的填上</source>
        <translation>Fill in what is empty this year as in the latest year that has it</translation>
    </message>
    <message>
        <source>年份(&amp;Y)：</source>
        <translation>&amp;Year:</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
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
    <name>RegisterFiles</name>
    <message>
        <source>部门名单 (*.xlsx *.xls *.et *.csv *.docx)</source>
        <translation>Lists of departments (*.xlsx *.xls *.et *.csv *.docx)</translation>
    </message>
    <message>
        <source>导入部门名单</source>
        <translation>Import a list of departments</translation>
    </message>
    <message>
        <source>Excel 文件 (*.xlsx);;CSV 文件 (*.csv)</source>
        <translation>Excel files (*.xlsx);;CSV files (*.csv)</translation>
    </message>
    <message>
        <source>部门名录.xlsx</source>
        <translation>departments.xlsx</translation>
    </message>
    <message>
        <source>导出部门名录</source>
        <translation>Export the register of departments</translation>
    </message>
    <message>
        <source>导入部门名录</source>
        <translation>Importing departments</translation>
    </message>
    <message>
        <source>新增 {} 个部门，补充 {} 个部门。</source>
        <translation>{} departments added, {} completed.</translation>
    </message>
    <message>
        <source>还有 {} 处。</source>
        <translation>And {} more.</translation>
    </message>
    <message>
        <source>请看一看</source>
        <translation>Please have a look</translation>
    </message>
    <message>
        <source>已导出并核对：{}</source>
        <translation>Exported and checked: {}</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>Also called</translation>
    </message>
    <message>
        <source>自何年</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>继任单位</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>上级单位</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>正式名称</source>
        <translation>Official name</translation>
    </message>
    <message>
        <source>简称和其他写法，用“、”隔开</source>
        <translation>Short names and other spellings, separated by commas</translation>
    </message>
    <message>
        <source>成立或更名的年份；接替别的部门的，从这一年起接替</source>
        <translation>Year of founding or renaming; from then on it stands in for the departments it succeeds</translation>
    </message>
    <message>
        <source>改组以后由哪个部门承接</source>
        <translation>Which department took over</translation>
    </message>
    <message>
        <source>属于哪个部门</source>
        <translation>Which department it belongs to</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <source>名录还是空的。可以按“添加”，按“导入”读入 Excel 名单，或到“待确认名称”里逐个登记。</source>
        <translation>The register is empty. Add departments, import a list from Excel, or register names under “Names to settle”.</translation>
    </message>
    <message>
        <source>添加部门</source>
        <translation>Add a department</translation>
    </message>
    <message>
        <source>部门的正式名称</source>
        <translation>Official name of the department</translation>
    </message>
    <message>
        <source>删除部门</source>
        <translation>Deleting departments</translation>
    </message>
    <message>
        <source>合并部门</source>
        <translation>Merge departments</translation>
    </message>
    <message>
        <source>合并后用哪个名称，另一个作别名</source>
        <translation>Which name to keep; the other becomes another name of it</translation>
    </message>
    <message>
        <source>“{}”与哪个部门合并</source>
        <translation>Which department to merge “{}” with</translation>
    </message>
    <message>
        <source>部门名录</source>
        <translation>Register of departments</translation>
    </message>
    <message>
        <source>添加(&amp;N)…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>删除(&amp;D)</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>合并(&amp;M)…</source>
        <translation>&amp;Merge…</translation>
    </message>
    <message>
        <source>用继任单位替换(&amp;R)…</source>
        <translation>&amp;Replace by successors…</translation>
    </message>
    <message>
        <source>导入(&amp;I)…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>导出(&amp;X)…</source>
        <translation>E&amp;xport…</translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>工作区已由别处关闭，重新打开就可以修改。</source>
        <translation>The workspace has been closed elsewhere; open it again to edit.</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Open Again</translation>
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
        <source>替换</source>
        <translation>replacing</translation>
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
        <source>这里写模板对当前条目的要求。请选一个条目。</source>
        <translation>Here is what the template asks of the current item. Choose an item.</translation>
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
    <message>
        <source>
检查标题的写法时，以年度最近的模板“{title}”为准。</source>
        <translation>
Titles are checked against the template of the nearest year, “{title}”.</translation>
    </message>
</context>
<context>
    <name>RowNames</name>
    <message>
        <source>复制一份工作重点</source>
        <translation>Duplicate section</translation>
    </message>
    <message>
        <source>删除工作重点</source>
        <translation>Delete section</translation>
    </message>
    <message>
        <source>上移工作重点</source>
        <translation>Move section up</translation>
    </message>
    <message>
        <source>下移工作重点</source>
        <translation>Move section down</translation>
    </message>
    <message>
        <source>复制一份工作内容</source>
        <translation>Duplicate item</translation>
    </message>
    <message>
        <source>删除工作内容</source>
        <translation>Delete item</translation>
    </message>
    <message>
        <source>上移工作内容</source>
        <translation>Move item up</translation>
    </message>
    <message>
        <source>下移工作内容</source>
        <translation>Move item down</translation>
    </message>
    <message>
        <source>复制一份</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>删除行</source>
        <translation>Delete row</translation>
    </message>
    <message>
        <source>上移行</source>
        <translation>Move row up</translation>
    </message>
    <message>
        <source>下移行</source>
        <translation>Move row down</translation>
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
    <name>SetAside</name>
    <message>
        <source>恢复(&amp;R)</source>
        <translation>Take &amp;back</translation>
    </message>
    <message>
        <source>已忽略的问题</source>
        <translation>Ignored problems</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>忽略的原因</source>
        <translation>Why it is ignored</translation>
    </message>
    <message>
        <source>不再忽略这一处（Del）</source>
        <translation>No longer ignore this place (Del)</translation>
    </message>
    <message>
        <source>上年的计划在对照之后改过；这里仍是对照时的文字。</source>
        <translation>Last year's plan was changed after the comparison; here it is as it was then.</translation>
    </message>
    <message>
        <source>离开后不保留。</source>
        <translation>This will not be kept.</translation>
    </message>
    <message>
        <source>还没有完成</source>
        <translation>Not Finished</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>有一个没完成的导入</source>
        <translation>There is an unfinished import</translation>
    </message>
    <message>
        <source>有一个没完成的转入</source>
        <translation>There is an unfinished carry-over</translation>
    </message>
    <message>
        <source>{}。</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>{}，您已经作了 {} 个决定。</source>
        <translation>{}; you have made {} decisions.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>文件里还写到的条件：</source>
        <translation>Further conditions that documents name:</translation>
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
        <source>选择上年的 Word、Excel 或 PDF 文件，
也可以把文件拖到这里</source>
        <translation>Choose last year's Word, Excel or PDF file,
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
        <source>返回编辑</source>
        <translation>Back to Editing</translation>
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
        <source>到下一处空缺、待决定或问题（F8）</source>
        <translation>Go to the next gap, decision or problem (F8)</translation>
    </message>
    <message>
        <source>检查发现的必错和疑似问题，到下一处</source>
        <translation>Errors and doubtful places found; goes to the next one</translation>
    </message>
    <message>
        <source>F8 逐处走</source>
        <translation>F8 goes through them</translation>
    </message>
    <message>
        <source>上级文件里的必做任务，已答复的和全部的；点开答复上级任务</source>
        <translation>Required tasks from above, answered and in all; click to answer them</translation>
    </message>
    <message>
        <source>表格的显示比例；单击恢复 100 %（Ctrl+0）</source>
        <translation>Zoom of the table; a click sets it back to 100 % (Ctrl+0)</translation>
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
        <source>显示比例 {} %</source>
        <translation>Zoom {} %</translation>
    </message>
    <message>
        <source>必错和疑似 {}</source>
        <translation>Errors and doubts {}</translation>
    </message>
    <message>
        <source>空缺 {}</source>
        <translation>Gaps {}</translation>
    </message>
    <message>
        <source>待决定 {}</source>
        <translation>Undecided {}</translation>
    </message>
    <message>
        <source>模板 · 条目 {}</source>
        <translation>Template · {} items</translation>
    </message>
    <message>
        <source>{} 行 · 已填 {} · 条目 {}/{}</source>
        <translation>{} rows · {} filled in · items {}/{}</translation>
    </message>
    <message>
        <source>全部已填</source>
        <translation>All filled in</translation>
    </message>
    <message>
        <source>必做 {}/{}</source>
        <translation>Required {}/{}</translation>
    </message>
    <message>
        <source>已保存 {}</source>
        <translation>Saved {}</translation>
    </message>
</context>
<context>
    <name>StepBefore</name>
    <message>
        <source>把当前条目恢复成这次修改之前的样子，可以撤销</source>
        <translation>Make the current item what it was before this change; can be undone</translation>
    </message>
    <message>
        <source>这次修改已经撤销，要放回请用“重做”。</source>
        <translation>This change has been undone; “Redo” brings it back.</translation>
    </message>
    <message>
        <source>在大纲或表格里选一个条目，这里显示它在这次修改之前的样子。</source>
        <translation>Choose an item in the outline or the table to see how it was before this change.</translation>
    </message>
    <message>
        <source>正在读取修改记录…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>这次修改之前还没有当前条目。</source>
        <translation>The current item was not there before this change.</translation>
    </message>
    <message>
        <source>修改前有</source>
        <translation>there before</translation>
    </message>
    <message>
        <source>当前条目与这次修改之前相同。</source>
        <translation>The current item is the same as before this change.</translation>
    </message>
</context>
<context>
    <name>SuccessorsDialog</name>
    <message>
        <source>用继任单位替换</source>
        <translation>Replace by successors</translation>
    </message>
    <message>
        <source>已替换 {} 处责任部门。</source>
        <translation>{} cells of departments changed.</translation>
    </message>
    <message>
        <source>有 {} 处已经改动过，没有替换。</source>
        <translation> {} had been edited meanwhile and were left.</translation>
    </message>
    <message>
        <source>将替换 {} 处，牵头和配合的关系不变：{}</source>
        <translation>{} places will be changed, who leads and supports stays: {}</translation>
    </message>
    <message>
        <source>这份计划里没有要替换的部门。请在名录里给改组前的部门选好“继任单位”，并给继任单位填写“自何年”；到了那一年的计划，就可以在这里替换。</source>
        <translation>This plan names no department to replace. In the register, choose a successor for departments of before and enter since when the successor exists; plans of that year on can then be changed here.</translation>
    </message>
    <message>
        <source>替换前后</source>
        <translation>Before and after</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SuccessorsModel</name>
    <message>
        <source>{0}（{1}）</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>工作内容</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>原来的责任部门</source>
        <translation>Departments now</translation>
    </message>
    <message>
        <source>替换后</source>
        <translation>Afterwards</translation>
    </message>
</context>
<context>
    <name>SurroundingsDialog</name>
    <message>
        <source>标题和表外文字</source>
        <translation>Title and text around the table</translation>
    </message>
    <message>
        <source>未注</source>
        <translation>None</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>标题(&amp;T)：</source>
        <translation>&amp;Title:</translation>
    </message>
    <message>
        <source>地区(&amp;R)：</source>
        <translation>&amp;Region:</translation>
    </message>
    <message>
        <source>年份(&amp;Y)：</source>
        <translation>&amp;Year:</translation>
    </message>
    <message>
        <source>标题上方(&amp;A)：</source>
        <translation>&amp;Above the title:</translation>
    </message>
    <message>
        <source>标题下方(&amp;B)：</source>
        <translation>&amp;Below the title:</translation>
    </message>
    <message>
        <source>表格后面(&amp;E)：</source>
        <translation>Aft&amp;er the table:</translation>
    </message>
    <message>
        <source>如印发通知、附件1；一行是一段</source>
        <translation>Such as a covering letter or “Annex 1”; each line is a paragraph</translation>
    </message>
    <message>
        <source>如（征求意见稿）；一行是一段</source>
        <translation>Such as “(draft for comments)”; each line is a paragraph</translation>
    </message>
    <message>
        <source>如说明、落款；一行是一段，小表格的各格用制表符隔开</source>
        <translation>Such as notes and signature; each line is a paragraph, cells of a small table are separated by tabs</translation>
    </message>
</context>
<context>
    <name>TableDelegate</name>
    <message>
        <source>（待填写）</source>
        <translation>(to fill in)</translation>
    </message>
</context>
<context>
    <name>TaskBlock</name>
    <message>
        <source>对地方的要求</source>
        <translation>Asked of provinces</translation>
    </message>
    <message>
        <source>任务原文</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>我省任务</source>
        <translation>Our duty</translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>认可</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>不是</source>
        <translation>Not this</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>这一条就是对这个任务的答复</source>
        <translation>This item answers the task</translation>
    </message>
    <message>
        <source>这一条不是对这个任务的答复，以后不再建议</source>
        <translation>This item does not answer the task; do not suggest it again</translation>
    </message>
    <message>
        <source>这一条不再算作对这个任务的答复</source>
        <translation>This item no longer counts as an answer to the task</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>建议：可能答复</source>
        <translation>Suggested: could answer</translation>
    </message>
    <message>
        <source>{duty}：{reason}</source>
        <translation>{duty}: {reason}</translation>
    </message>
</context>
<context>
    <name>TaskFiles</name>
    <message>
        <source>导出这个部门(&amp;E)</source>
        <translation>&amp;Export this department</translation>
    </message>
    <message>
        <source>导出全部部门(&amp;A)</source>
        <translation>Export &amp;all departments</translation>
    </message>
    <message>
        <source>{}任务分工表</source>
        <translation>{} tasks</translation>
    </message>
    <message>
        <source>每个部门一个文件，放进这个名称的文件夹</source>
        <translation>A file for each department, in a folder of this name</translation>
    </message>
    <message>
        <source>导出任务分工表</source>
        <translation>Export the list of tasks</translation>
    </message>
    <message>
        <source>Word 文件</source>
        <translation>Word files</translation>
    </message>
    <message>
        <source>Excel 文件</source>
        <translation>Excel files</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Word…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>一个 Word 文件，每个部门另起一页…</source>
        <translation>One Word file, each department on a new page…</translation>
    </message>
    <message>
        <source>一个 Excel 文件，每个部门一张表…</source>
        <translation>One Excel file, a sheet for each department…</translation>
    </message>
    <message>
        <source>每个部门一个 Word 文件…</source>
        <translation>A Word file for each department…</translation>
    </message>
    <message>
        <source>每个部门一个 Excel 文件…</source>
        <translation>An Excel file for each department…</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>请先打开一份计划，这里会列出各部门牵头和配合的任务。</source>
        <translation>Open a plan first; the tasks of each department are listed here.</translation>
    </message>
    <message>
        <source>“{}”的责任部门栏还没有填写。</source>
        <translation>No departments are named in “{}” yet.</translation>
    </message>
    <message>
        <source>{}：牵头 {} 条，配合 {} 条</source>
        <translation>{}: leads {} measures, supports {}</translation>
    </message>
    <message>
        <source>（计划里写作：{}）</source>
        <translation> (in the plan: {})</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>双击或按 Enter 转到计划里的这一处</source>
        <translation>Double click or Enter goes to the place in the plan</translation>
    </message>
</context>
<context>
    <name>TemplateChangesPage</name>
    <message>
        <source>返回模板</source>
        <translation>Back to Templates</translation>
    </message>
    <message>
        <source>对调(&amp;S)</source>
        <translation>&amp;Swap</translation>
    </message>
    <message>
        <source>正在比较…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>共 {} 项，{} 项有变化。</source>
        <translation>{} items, {} of them differ.</translation>
    </message>
    <message>
        <source>两份模板的条目相同。</source>
        <translation>Both templates have the same items.</translation>
    </message>
    <message>
        <source>{}（模板变化对照表）</source>
        <translation>{} (changes of the template)</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>改写</source>
        <translation>Reworded</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>任务要求不同</source>
        <translation>Other duty</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>比较两份模板</source>
        <translation>Compare two templates</translation>
    </message>
    <message>
        <source>原模板(&amp;A)：</source>
        <translation>Old template (&amp;A):</translation>
    </message>
    <message>
        <source>新模板(&amp;N)：</source>
        <translation>&amp;New template:</translation>
    </message>
    <message>
        <source>变化对照表 {}</source>
        <translation>List of Changes {}</translation>
    </message>
    <message>
        <source>把下面列出的变化导出成一张表</source>
        <translation>Export the changes listed below</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>从文件导入(&amp;I)…</source>
        <translation>&amp;Import a File…</translation>
    </message>
    <message>
        <source>未注</source>
        <translation>None</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>{}（模板）</source>
        <translation>{} (template)</translation>
    </message>
    <message>
        <source>{}（{} 项）</source>
        <translation>{} ({} items)</translation>
    </message>
    <message>
        <source>依据的文件(&amp;D)：</source>
        <translation>&amp;Document:</translation>
    </message>
    <message>
        <source>模板名称(&amp;N)：</source>
        <translation>&amp;Name of the template:</translation>
    </message>
    <message>
        <source>年份(&amp;Y)：</source>
        <translation>&amp;Year:</translation>
    </message>
</context>
<context>
    <name>TemplatesModel</name>
    <message>
        <source>工作区</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>Built in</translation>
    </message>
    <message>
        <source>未注</source>
        <translation>None</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>From</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>模板</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>模板内容</source>
        <translation>The template</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>两个版本的文字</source>
        <translation>Text of both versions</translation>
    </message>
    <message>
        <source>请在上面选取两个版本，这里显示它们的不同之处。</source>
        <translation>Choose two versions above; here is shown where they differ.</translation>
    </message>
    <message>
        <source>文件较长，没有改动的 {} 项没有显示。</source>
        <translation>The document is long: {} unchanged parts are not shown.</translation>
    </message>
    <message>
        <source>（移至 {}）</source>
        <translation> (moved to {})</translation>
    </message>
    <message>
        <source>（由 {} 移来）</source>
        <translation> (moved here from {})</translation>
    </message>
</context>
<context>
    <name>TickedChanges</name>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>计划标题</source>
        <translation>Title of the plan</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>每次修改都当场写进工作区文件，不用另外保存</source>
        <translation>Each change is written to the workspace file at once; there is nothing to save</translation>
    </message>
    <message>
        <source>已保存 {}</source>
        <translation>Saved {}</translation>
    </message>
</context>
<context>
    <name>ToldLine</name>
    <message>
        <source>没有成功</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>另存为副本…</source>
        <translation>Save as a copy…</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>没有能打开它的程序：{}</source>
        <translation>There is no program to open it: {}</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>工具栏</source>
        <translation>Toolbar</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>举措</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>重做“{}”</source>
        <translation>Redo “{}”</translation>
    </message>
    <message>
        <source>撤销“{}”</source>
        <translation>Undo “{}”</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>这一步把“{}”整份移出工作区；要放回，以后按 Ctrl+Y 重做。</source>
        <translation>This takes the whole of “{}” out of the workspace; Ctrl+Y brings it back later.</translation>
    </message>
    <message>
        <source>这一步把“{}”整份移出工作区；要放回，以后按 Ctrl+Z 撤销。</source>
        <translation>This takes the whole of “{}” out of the workspace; Ctrl+Z brings it back later.</translation>
    </message>
    <message>
        <source>这一步把“{}”整份放回工作区。</source>
        <translation>This brings the whole of “{}” back into the workspace.</translation>
    </message>
    <message>
        <source>已把“{}”放回工作区。</source>
        <translation>“{}” is back in the workspace.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已把“{}”移出工作区，按 Ctrl+Y 可以放回。</source>
        <translation>“{}” was taken out of the workspace; Ctrl+Y brings it back.</translation>
    </message>
    <message>
        <source>已把“{}”移出工作区，按 Ctrl+Z 可以放回。</source>
        <translation>“{}” was taken out of the workspace; Ctrl+Z brings it back.</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>上次有一处没写完的文字：“{}”</source>
        <translation>Last time a text was left unfinished: “{}”</translation>
    </message>
    <message>
        <source>有一处文字没有写进计划：“{}”</source>
        <translation>A text did not get into the plan: “{}”</translation>
    </message>
    <message>
        <source>。原来的一格已经改过，或者不在了。</source>
        <translation>. Its cell was changed since, or is gone.</translation>
    </message>
    <message>
        <source>已复制，可以粘贴到要放的地方。</source>
        <translation>Copied; paste it where it belongs.</translation>
    </message>
</context>
<context>
    <name>UnfinishedLine</name>
    <message>
        <source>没写完的文字</source>
        <translation>Unfinished text</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>打开那一格接着写，按 Esc 就不改</source>
        <translation>Opens the cell to go on writing; Esc leaves it as it was</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>全文放进剪贴板，可以粘贴到别处</source>
        <translation>Puts the whole text into the clipboard, to be pasted elsewhere</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>UnknownModel</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>其他写法</source>
        <translation>Other spellings</translation>
    </message>
    <message>
        <source>出现</source>
        <translation>Uses</translation>
    </message>
    <message>
        <source>可能是</source>
        <translation>Likely</translation>
    </message>
    <message>
        <source>{} 处</source>
        <translation>{}</translation>
    </message>
</context>
<context>
    <name>UnknownPanel</name>
    <message>
        <source>重新确认不处理的名称（{}）</source>
        <translation>Ask again for names left ({})</translation>
    </message>
    <message>
        <source>“{}”是哪个部门的别名</source>
        <translation>Which department “{}” is another name of</translation>
    </message>
    <message>
        <source>作为别名</source>
        <translation>Another name</translation>
    </message>
    <message>
        <source>确认部门名称</source>
        <translation>Settling names</translation>
    </message>
    <message>
        <source>有 {} 个部门名称不在名录里，请逐个确认，每个只需确认一次。</source>
        <translation>{} names are not in the register; each has to be settled only once.</translation>
    </message>
    <message>
        <source>责任部门栏里的名称都已登记。导入或编辑计划后出现新的名称，会列在这里。</source>
        <translation>All names are registered. New ones are listed here as plans are imported or edited.</translation>
    </message>
    <message>
        <source>待确认名称</source>
        <translation>Names to settle</translation>
    </message>
    <message>
        <source>本计划</source>
        <translation>This plan</translation>
    </message>
    <message>
        <source>本省全部计划</source>
        <translation>All plans of the province</translation>
    </message>
    <message>
        <source>在哪里找</source>
        <translation>Where to look</translation>
    </message>
    <message>
        <source>采用“可能是”（Enter）</source>
        <translation>Take the likely one (Enter)</translation>
    </message>
    <message>
        <source>作别的部门的别名（A）…</source>
        <translation>Another name of… (A)</translation>
    </message>
    <message>
        <source>作为“可能是”一栏里第一个部门的别名</source>
        <translation>Another name of the first department under “Likely”</translation>
    </message>
    <message>
        <source>从名录里选一个部门</source>
        <translation>Choose a department of the register</translation>
    </message>
    <message>
        <source>登记为新部门，其他写法作它的别名</source>
        <translation>Register it; its other spellings become other names of it</translation>
    </message>
    <message>
        <source>不登记，以后也不再问</source>
        <translation>Do not register it and do not ask again</translation>
    </message>
    <message>
        <source>登记为新部门（N）</source>
        <translation>New department (N)</translation>
    </message>
    <message>
        <source>不处理（L）</source>
        <translation>Leave (L)</translation>
    </message>
</context>
<context>
    <name>UsesList</name>
    <message>
        <source>出现的地方</source>
        <translation>Where it stands</translation>
    </message>
    <message>
        <source>双击转到计划里的这一处</source>
        <translation>Double click goes to the place in the plan</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>从文件选取(&amp;F)…</source>
        <translation>Choose a &amp;file…</translation>
    </message>
    <message>
        <source>左右对照(&amp;B)</source>
        <translation>Side &amp;by side</translation>
    </message>
    <message>
        <source>合成一篇(&amp;O)</source>
        <translation>In &amp;one text</translation>
    </message>
    <message>
        <source>比较两个版本</source>
        <translation>Compare two versions</translation>
    </message>
    <message>
        <source>没有可以比较的版本，请先留存版本或导入文件。</source>
        <translation>There is no version to compare. Keep a version or import a file first.</translation>
    </message>
    <message>
        <source>正在比较…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Word、Excel 或 PDF 文件 (*.docx *.doc *.wps *.xlsx *.xls *.et *.pdf)</source>
        <translation>Word, Excel or PDF files (*.docx *.doc *.wps *.xlsx *.xls *.et *.pdf)</translation>
    </message>
    <message>
        <source>选取要比较的文件</source>
        <translation>Choose the file to compare</translation>
    </message>
    <message>
        <source>两个版本相同。</source>
        <translation>The two versions are the same.</translation>
    </message>
    <message>
        <source>原来的版本(&amp;A)：</source>
        <translation>Old version (&amp;A):</translation>
    </message>
    <message>
        <source>修改后的版本(&amp;N)：</source>
        <translation>&amp;New version:</translation>
    </message>
</context>
<context>
    <name>WordTable</name>
    <message>
        <source>添加(&amp;A)</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>删除(&amp;D)</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>打开词表文件(&amp;O)</source>
        <translation>&amp;Open the file</translation>
    </message>
    <message>
        <source>第 {0} 行：{1}</source>
        <translation>Line {0}: {1}</translation>
    </message>
    <message>
        <source>还有 {0} 行要改。</source>
        <translation>{0} more lines to be corrected.</translation>
    </message>
    <message>
        <source>没有能打开词表的程序，文件在：{0}</source>
        <translation>There is no program to open the list; the file is: {0}</translation>
    </message>
    <message>
        <source>本单位用词表</source>
        <translation>The office's words</translation>
    </message>
    <message>
        <source>错误写法</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>正确写法</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>正确写法不填，就是不宜用的词。条件可以写“后：方式、机构”“除：公正司法”等，几个条件用“|”隔开；不填条件，见到就提示。</source>
        <translation>Without a right word, the word should not be used. Conditions name what stands around it, several with “|” between; without any, the word is always told.</translation>
    </message>
    <message>
        <source>词表里要改的行</source>
        <translation>Lines to be corrected</translation>
    </message>
</context>
</TS>
