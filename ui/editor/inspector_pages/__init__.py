"""The pages of the inspector, each about the place that is current in the table."""
