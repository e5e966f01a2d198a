"""Tables that were copied out of a PDF as plain text: lines become rows and columns again."""
