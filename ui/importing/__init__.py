"""The import workbench: files as they are beside what was understood of them."""
