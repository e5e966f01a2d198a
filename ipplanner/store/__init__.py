"""One workspace file: open, lock, verify, migrate, transaction, backup."""
