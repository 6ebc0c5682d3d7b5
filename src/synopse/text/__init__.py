"""Text arithmetic with offsets: tokens, lines, alignment, quotation marks, sentences."""
