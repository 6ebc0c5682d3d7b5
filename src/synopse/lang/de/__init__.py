"""What Synopse knows about German."""
