"""Text arithmetic with offsets: views, tokens, lines, quotation marks, sentences."""
