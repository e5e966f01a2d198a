"""Older workspace files are led to the present tables, one small script per version."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

FOLDER = Path(__file__).parent


def revision_of(version: int) -> str:
    """The name of the script that leads to a schema version."""
    return f"{version:04}"


def upgrade(connection: Connection, version: int) -> None:
    """Leads the tables to a schema version within the caller's transaction."""
    # Slow to import and hardly ever needed.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision_of(version))


def stamp_fresh(connection: Connection, version: int) -> None:
    """Notes the version in tables just made, as alembic would, without importing it."""
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql(
        f"INSERT INTO alembic_version (version_num) VALUES ('{revision_of(version)}')"
    )
