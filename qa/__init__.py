"""Visitors' questions: asked, routed by rubric, answered by letter, published with consent."""
