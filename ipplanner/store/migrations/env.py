"""How alembic runs the scripts: on the connection it is given, within its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
