"""What Synopse knows about English."""
