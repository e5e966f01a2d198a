"""Lists whose rows have wrapped cells with marked words, in groups; shared by several pages."""
