"""Templates: built-in ones, any document as one, what changed between two, as files to send on."""
