"""The main window: menus, pages, what stands around them."""
