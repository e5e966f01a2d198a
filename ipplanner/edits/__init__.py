"""One function per thing a user does; every edit is one transaction and one undo step."""
