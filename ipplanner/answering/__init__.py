"""Which items of a plan answer which national tasks: suggested by wording, settled by the user."""
