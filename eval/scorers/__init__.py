"""One scorer a task: contract JSON and gold in, scores with their hits and misses out."""
