"""今日: what is due, what is open, what is not received; the first screen after unlocking."""
