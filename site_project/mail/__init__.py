"""The outbox: every letter of the site is a row, written with what caused it and sent by a worker.

Reads in this order: `models` (what a letter is), `rendering` (its words), `writing` (how one is queued), `messages`
(its bytes), `transport` (how bytes leave), `worker` (what claims, sends and marks), `tracking` (what providers tell
afterwards), `forgetting`.
"""
