"""What the chapter says, and what is so: one file for each of its sections, one function a claim.

opening.py, heart.py, listing.py (the code that it prints) and beta_trick.py are the sections;
claims.py has them in the chapter's order. A function trains what it needs with a `Setup`
(setup.py), measures it, and returns a `Claim` (claim.py): the chapter's words in ours, the
evidence, and the panels of a figure. record.py writes claims to files, notebook.py shows them in
the course.
"""
