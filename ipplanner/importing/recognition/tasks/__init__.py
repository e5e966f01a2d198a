"""Documents of tasks (families 2–5): chapters, sections with goals, and one measure an item.

`headers` finds the table's columns, `stream` makes events of it, `table` and `running_text` feed
`outline`, `surroundings` settles title, year and what stands around.
"""
